"""The policy each page carries, the same one in _headers, and links that tell nobody where one was."""

import base64
import hashlib
import re

from .gate import Finding, gate

HEADER = "content-security-policy"


def wanted_policy(page):
    """The policy a page should carry, with the hash of the style it really has."""
    styles = [e.text or "" for e in page.all("style")]
    hashes = [base64.b64encode(hashlib.sha256(s.encode()).digest()).decode() for s in styles]
    allowed = " ".join(f"'sha256-{one}'" for one in hashes) or "'none'"
    return {
        "default-src": "'none'", "style-src": allowed, "img-src": "'self' data:",
        "base-uri": "'none'", "form-action": "'none'",
    }


def directives(policy):
    parts = [part.split(None, 1) for part in policy.split(";") if part.strip()]
    return {name.lower(): " ".join(rest).strip() for name, *rest in parts}


@gate
def policy_is_strict(site):
    findings = []
    for page in site.pages:
        policies = page.meta(HEADER)
        if len(policies) != 1:
            findings.append(Finding(page.path, f"carries {len(policies)} policies, not one"))
            continue
        have, want = directives(policies[0]), wanted_policy(page)
        if page.first("style") is None and have.get("style-src", "").startswith("'sha256-"):
            want["style-src"] = have["style-src"]  # a page without style may carry the site's policy
        for name in sorted(set(have) | set(want)):
            if have.get(name) != want.get(name):
                findings.append(
                    Finding(page.path, f"policy {name} {have.get(name)}, not {want.get(name)}")
                )
    return findings


@gate
def policy_comes_first(site):
    """Right after charset and title: nothing that the policy rules over may come before it."""
    findings = []
    for page in site.pages:
        head = [e for e in page.first("head") if isinstance(e.tag, str)][:3]
        order = [
            "charset" if e.get("charset", "").lower() == "utf-8" else
            "policy" if e.get("http-equiv", "").lower() == HEADER else e.tag
            for e in head
        ]
        if order != ["charset", "title", "policy"]:
            findings.append(Finding(page.path, f"its head begins with {', '.join(order)}"))
    return findings


@gate
def browser_reports_no_violation(site, browser):
    findings = []
    for page in site.pages:
        for over in ("http", "file"):
            tab = browser.open(site, page.path, policy=True, over=over)
            tab.evaluate("() => 0")  # what the browser had to say has arrived by now
            findings += [
                Finding(page.path, f"over {over} the browser says: {line[:160]}")
                for line in tab.console
                if line.startswith("balise-violation") or "Content Security Policy" in line
            ]
    return findings


@gate
def nobody_learns_where_one_was(site):
    """No referrer from any page, nor from any link that leads out of the site."""
    findings = []
    for page in site.pages:
        if page.meta("referrer") != ["no-referrer"]:
            findings.append(Finding(page.path, f"referrer: {page.meta('referrer')}"))
        for link, target in page.links():
            if re.match(r"https?:|//", target) and "noreferrer" not in link.get("rel", "").split():
                findings.append(Finding(page.path, f"{target} without rel=noreferrer"))
    return findings


@gate
def headers_say_the_same(site):
    """_headers gives every page the policy that the pages carry, forbids framing, sets no cookie. It
    holds for all pages at once, so it allows the styles of all of them and no other."""
    if "_headers" not in site.files:
        return [Finding("_headers", "missing")]
    rules, path = {}, None
    for line in site.files["_headers"].decode().splitlines():
        if line.strip() and not line.startswith("#"):
            if line[0] not in " \t":
                path = line.strip()
            else:
                name, _, value = line.strip().partition(":")
                rules.setdefault(path, []).append((name.lower(), value.strip()))
    findings = []
    names = [name for rule in rules.values() for name, _ in rule]
    if "set-cookie" in names:
        findings.append(Finding("_headers", "sets a cookie"))
    everywhere = dict(rules.get("/*", []))
    have = directives(everywhere.get(HEADER, ""))
    carried = [directives((page.meta(HEADER) or [""])[0]) for page in site.every]
    styles = {style for one in carried for style in one.get("style-src", "").split()}
    want = {**carried[0], "style-src": " ".join(sorted(styles)), "frame-ancestors": "'none'"}
    have["style-src"] = " ".join(sorted(have.get("style-src", "").split()))
    if have != want:
        findings.append(Finding("_headers", f"its policy is {have}, the pages' is {want}"))
    if everywhere.get("x-content-type-options") != "nosniff":
        findings.append(Finding("_headers", "X-Content-Type-Options is not nosniff"))
    if "cache-control" not in names:
        findings.append(Finding("_headers", "says nothing about caching"))
    return findings
