"""print the page of a rule: what it does, why, bad, good; without a code, list all rules"""

from __future__ import annotations

import argparse

from playbook import messages, rules
from playbook.commands import CLEAN
from playbook.findings import Rule
from playbook.model import RefusedError
from playbook.spelling import nearest


def add(parser: argparse.ArgumentParser) -> None:
    """Add the verb's arguments."""
    parser.add_argument("rule", nargs="?", metavar="RULE", help="its code or its name, such as PB101 or missing-forbidden")
    parser.add_argument("--language", default=messages.ENGLISH, metavar="CODE", help="the language of the page (default: en)")


def run(options: argparse.Namespace) -> int:
    """Print the page, or a line for each rule."""
    if options.rule:
        rule = _rule(options.rule)
        print(f"{rule.code} {rule.name} ({rule.severity})\n\n{messages.body(messages.page_in(options.docs, rule.code, options.language))}")
        return CLEAN
    for rule in rules.all_rules():
        print(f"{rule.code} {rule.name:22} {messages.title(messages.page_in(options.docs, rule.code, options.language))}")
    return CLEAN


def _rule(word: str) -> Rule:
    """Return the rule of a code or name; raise RefusedError where there is none."""
    known = {key: rule for rule in rules.all_rules() for key in (rule.code.lower(), rule.name)}
    if word.lower() not in known:
        near = nearest(word, known)
        advice = f"perhaps {known[near].code} {known[near].name} was meant" if near else "“playbook explain” lists them all"
        raise RefusedError(f"there is no rule “{word}”; {advice}")
    return known[word.lower()]
