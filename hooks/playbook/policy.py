"""Finished pages → what a browser may do on them: the content security policy, and the other headers of every answer.

The pages are read as a browser reads them. Nothing that stands inside a page may run or paint, unless its hash is known here;
everything else comes from a file of the site. So what somebody smuggles into a page is dead, and our own mistakes fail the build.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from html import unescape

from selectolax.lexbor import LexborHTMLParser

_DIRECTIVES = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self'",
    "connect-src": "'self'",
    "manifest-src": "'self'",
    "worker-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    # Text never becomes markup or code; `default` (shared/trusted-types.mjs) lets scripts of this site be loaded by their address.
    "require-trusted-types-for": "'script'",
    "trusted-types": "default",
}
"""No `upgrade-insecure-requests`: nothing of another host is ever asked for, and a host that speaks plain HTTP would break."""
_HEADER_ONLY = {"frame-ancestors": "'none'"}
"""What browsers do not take from a `<meta>`."""
_UNUSED = (
    *("accelerometer", "autoplay", "camera", "clipboard-read", "display-capture", "encrypted-media", "geolocation", "gyroscope"),
    *("hid", "idle-detection", "magnetometer", "microphone", "midi", "payment", "picture-in-picture"),
    *("publickey-credentials-get", "serial", "usb", "xr-spatial-tracking"),
)
"""Abilities of a browser that no page needs. Copying and sharing stay; reading the clipboard, where customers' data lie, does not."""

_CHARSET = '<meta charset="utf-8">'
_DATA = {"application/json", "application/ld+json"}
"""Types of script elements that no browser runs."""
_CODE = ("script", "style")
_REFUSED = {"base", "embed", "frame", "iframe", "object"}
_ADDRESSES = {"action", "background", "data", "formaction", "href", "ping", "poster", "src", "srcset", "xlink:href"}
_INSIDE = {"style", "srcdoc"}
"""Attributes that hold a look or a whole page."""
_LEADING = {"a", "area"}
"""Elements that lead elsewhere and load nothing."""
_NAMING = {"alternate", "author", "canonical", "license", "next", "prev"}
"""Relations of a `<link>` that only name an address."""
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:")
_LEADS_TO = {"https:", "http:", "mailto:", "tel:"}
_IGNORED = re.compile(r"[\x00-\x20]")
"""What a browser leaves out of an address before it looks at the scheme."""
_SHOWN = 60

_SPACE = r"[ \t\n\f\r]"
_TAG = re.compile("<[a-zA-Z][^>]*>?")
_PLAIN = re.compile(rf'<([a-z][a-z0-9]*)((?:{_SPACE}+[a-zA-Z][a-zA-Z0-9:-]*(?:="[^"<>]*")?)*){_SPACE}*/?>')
"""A tag as our templates and the sanitiser write it."""
_ATTRIBUTE = re.compile(r'([a-zA-Z][a-zA-Z0-9:-]*)(?:="([^"]*)")?')
_RAW = re.compile(r"<(script|style)\b([^>]*)>(.*?)</\1[\s/>]", re.DOTALL)
_HIDES = "<!--"
"""Inside a script it makes the end of the script another."""
_Read = tuple[list[str], list[tuple[str, dict[str, str], str]]]
"""What is wrong with the tags of a page; tag, attributes and text of its scripts and styles."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Examined:
    """What the finished pages are found to hold."""

    policy: str
    """The policy as it stands in a page; the headers add what only they can say."""
    strangers: tuple[str, ...]
    """One line for each thing that the policy would stop: the first page that has it, what it is, and what to do instead."""


def examine(pages: Iterable[tuple[str, str]], inline: Collection[str] = ()) -> Examined:
    """Return the policy that fits all pages, given as their paths in the site and their HTML, and what is in them that it would stop.

    `inline` holds the `source` of each script and style that may stand inside a page.
    """
    used: dict[str, set[str]] = {tag: set() for tag in _CODE}
    found: dict[str, list[str]] = {}
    for path, html in pages:
        for message in _strangers(html, inline, used):
            found.setdefault(message, []).append(path)
    return Examined(policy=_policy(used), strangers=tuple(_line(message, paths) for message, paths in found.items()))


def with_policy(html: str, policy: str) -> str:
    """Return the page with the policy as the first thing that its head says after the encoding."""
    return html.replace(_CHARSET, f'{_CHARSET}<meta http-equiv="Content-Security-Policy" content="{policy}">', 1)


def source(code: str) -> str:
    """Return how a policy names a script or style that stands inside a page."""
    return f"'sha256-{b64encode(sha256(code.encode()).digest()).decode()}'"


def headers(policy: str) -> dict[str, str]:
    """Return what a server says with every answer, beside its type and how long it may be kept."""
    return {
        "Content-Security-Policy": "; ".join([policy, *(" ".join(item) for item in _HEADER_ONLY.items())]),
        "Permissions-Policy": ", ".join(f"{ability}=()" for ability in _UNUSED),
        # Addresses hold what was typed; nobody else is told them.
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Embedder-Policy": "require-corp",
        "Cross-Origin-Resource-Policy": "same-origin",
    }


def _policy(used: Mapping[str, set[str]]) -> str:
    hashes = {f"{kind}-src": " ".join(["", *sorted(found)]) for kind, found in used.items()}
    return "; ".join(f"{name} {value}{hashes.get(name, '')}" for name, value in _DIRECTIVES.items())


def _line(message: str, paths: list[str]) -> str:
    return f"{paths[0]}: {message}" + (f" (also in {len(paths) - 1} other pages)" if len(paths) > 1 else "")


def _strangers(html: str, inline: Collection[str], used: Mapping[str, set[str]]) -> Iterator[str]:
    if _CHARSET not in html:
        yield f"the page has no {_CHARSET}, behind which the policy goes; write it first in its head"
    wrong, codes = _plain(html) or _parsed(html)
    yield from wrong
    for tag, attributes, code in codes:
        if "src" not in attributes and not (tag == "script" and attributes.get("type") in _DATA):
            hashed = source(code)
            if hashed in inline:
                used[tag].add(hashed)
            else:
                yield f"a {tag} stands in the page, “{_shown(code)}”; put it into a file, or among what bundle.py has inside pages"


def _plain(html: str) -> _Read | None:
    """Return what is wrong in a page of plain tags, and its scripts and styles; or None where only a browser's reading tells what it says.

    What begins with `<` and a letter is all that can ever be a tag, and one that is written plainly ends where it seems to, wherever it
    stands: so tags can be judged by themselves, each once for all pages. Beside that, to parse a page took ten times as long.
    """
    wrong = [_wrong_in(tag) for tag in dict.fromkeys(_TAG.findall(html))]
    codes = [(tag, _attributes(rest), code) for tag, rest, code in _RAW.findall(html)]
    if None in wrong or len(codes) != html.count("<script") + html.count("<style") or any(_HIDES in code for *_, code in codes):
        return None
    return [message for messages in wrong for message in messages or ()], codes


def _parsed(html: str) -> _Read:
    """Return the same of any page, as a browser reads it."""
    nodes = LexborHTMLParser(html).css("*")
    elements = [(str(node.tag), {name.lower(): value or "" for name, value in node.attributes.items()}, node) for node in nodes]
    # What is hashed is the text as it stands: both elements hold raw text, no references.
    codes = [(tag, attributes, str(node.text(deep=True, separator="", strip=False))) for tag, attributes, node in elements if tag in _CODE]
    return [message for tag, attributes, _ in elements for message in _wrong(tag, attributes)], codes


@lru_cache(maxsize=1 << 16)
def _wrong_in(tag: str) -> tuple[str, ...] | None:
    """Return what is wrong with a tag, or None where it is not plain."""
    found = _PLAIN.fullmatch(tag)
    return tuple(_wrong(found[1], _attributes(found[2]))) if found else None


def _attributes(written: str) -> dict[str, str]:
    """Return the attributes of a plain tag; of two of one name, the first."""
    return {name.lower(): unescape(value) for name, value in reversed(_ATTRIBUTE.findall(written))}


def _wrong(tag: str, attributes: Mapping[str, str]) -> Iterator[str]:
    """Yield what is wrong with an element by what its tag says."""
    if tag in _REFUSED or "shadowrootmode" in attributes:
        yield f"<{tag}> is not allowed in a page; take it out"
    if tag == "meta" and attributes.get("http-equiv", "").lower() == "refresh":
        target = attributes.get("content", "").partition("=")[2]
        if not _is_own(target):
            yield f"the page leads on to “{_shown(target)}”, which is not of this site"
    for name, value in attributes.items():
        if name in _ADDRESSES or name in _INSIDE or name.startswith("on"):
            yield from _stranger(tag, name, value, attributes)


def _stranger(tag: str, name: str, value: str, attributes: Mapping[str, str]) -> Iterator[str]:
    """Yield what is wrong with an attribute."""
    if name.startswith("on"):
        yield f"<{tag}> has {name}=“{_shown(value)}”; listen for the event in a script"
    elif name in _INSIDE:
        yield f"<{tag}> has {name}=“{_shown(value)}”; give it a class, and the class its look in a style sheet"
    elif name in _ADDRESSES:
        if _is_own(value):
            return
        scheme = _SCHEME.match(_IGNORED.sub("", value).lower())
        if scheme and scheme[0] not in _LEADS_TO:
            yield f"<{tag}> has {name}=“{_shown(value)}”, which may run in the page; write an address"
        elif not (name in ("href", "xlink:href") and _only_leads(tag, attributes)):
            yield f"<{tag}> has {name}=“{_shown(value)}”, which is not of this site; keep a copy under overrides/assets"


def _only_leads(tag: str, attributes: Mapping[str, str]) -> bool:
    return tag in _LEADING or (tag == "link" and set(attributes.get("rel", "").lower().split()) <= _NAMING)


def _is_own(address: str) -> bool:
    address = _IGNORED.sub("", address).lower().replace("\\", "/")
    return not address.startswith("//") and not _SCHEME.match(address)


def _shown(code: str) -> str:
    line = " ".join(code.split())
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN]}…"
