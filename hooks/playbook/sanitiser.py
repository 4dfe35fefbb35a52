"""What stands behind the rules on raw HTML: of a page that Python-Markdown rendered, only what text needs is left.

The rules refuse active content and say so; this takes it out without a word, should somebody find a way past them.
"""

from __future__ import annotations

from nh3 import Cleaner

_TAGS = {
    *("h1", "h2", "h3", "h4", "h5", "h6", "p", "br", "hr", "blockquote", "div", "span", "details", "summary"),
    *("ul", "ol", "li", "dl", "dt", "dd", "table", "thead", "tbody", "tr", "th", "td"),
    *("a", "img", "em", "strong", "s", "del", "ins", "sub", "sup", "mark", "abbr", "kbd", "code", "pre"),
}
_ATTRIBUTES = {
    "*": {"class", "id", "lang", "title"},
    "a": {"href", "hreflang"},
    "details": {"open"},
    "img": {"src", "alt", "width", "height"},
    "ol": {"start"},
    "th": {"align"},
    "td": {"align"},
}
_SCHEMES = {"https", "mailto", "tel"}
"""Those that rule PB302 allows."""

_cleaner = Cleaner(tags=_TAGS, attributes=_ATTRIBUTES, url_schemes=_SCHEMES, link_rel=None)


def clean(html: str) -> str:
    """Return the HTML without anything that could run, paint beside the style sheets, or ask for something by another scheme."""
    return _cleaner.clean(html)
