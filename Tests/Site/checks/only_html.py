"""Only HTML and CSS: what must not stand in any page, and what a page must not leave behind."""

import re

from .gate import Finding, gate
from .pages import shown

FRAMES = ("iframe", "frame", "frameset", "object", "embed", "applet", "fencedframe", "portal")
FORMS = ("form", "input", "button", "select", "textarea", "datalist", "output", "fieldset")
MEDIA = ("audio", "video", "source", "track", "picture")
LINKS = {"icon", "canonical", "alternate"}
REMOTE = re.compile(r"^\s*(?:https?:|ftp:|//)", re.I)
FETCHED = {"src", "srcset", "poster", "background", "data", "ping", "manifest"}


def named(site, tags, why):
    return [Finding(page.path, f"<{e.tag}>: {why}") for page in site.pages for e in page.all(*tags)]


@gate
def no_scripts(site):
    findings = named(site, ["script"], "no script, not even as data")
    for page in site.pages:
        for element in page.elements:
            for attribute, value in element.items():
                if attribute.lower().startswith("on"):
                    findings.append(Finding(page.path, f"<{element.tag} {attribute}>: an event"))
                if re.match(r"[\s\x00-\x1f]*(javascript|vbscript|data:text)", value, re.I):
                    findings.append(Finding(page.path, f"{attribute}={shown(value)}: runs a script"))
    return findings


@gate
def no_frames(site):
    return named(site, FRAMES, "no frame")


@gate
def no_forms(site):
    return named(site, FORMS, "no form, and nothing that belongs in one")


@gate
def no_style_attributes(site):
    return [
        Finding(page.path, f"<{e.tag} style={shown(e.get('style'))}>")
        for page in site.pages
        for e in page.elements
        if e.get("style") is not None
    ]


@gate
def nothing_opens_a_window(site):
    return [
        Finding(page.path, f"<{e.tag} target={e.get('target')}>")
        for page in site.pages
        for e in page.elements
        if e.get("target") is not None
    ]


@gate
def only_the_exit_sends_on(site):
    """`meta refresh` stands on the exit page alone, which every header leads to: at once, and away
    from the site."""
    findings = []
    for page in site.pages:
        if page.path not in site.exit_pages:
            findings += [Finding(page.path, f"sends on by itself: {r}") for r in page.refreshes]
        elif not all(re.match(r"0;\s*url=https://", r, re.I) for r in page.refreshes or [""]):
            findings.append(Finding(page.path, f"does not send on at once: {page.refreshes}"))
    return findings


@gate
def nothing_comes_from_elsewhere(site):
    """No address that a browser fetches by itself leads out of the site, and style fetches nothing."""
    findings = named(site, MEDIA, "sound and pictures with sources are not for these pages")
    for page in site.pages:
        for e in page.elements:
            for attribute in sorted(FETCHED & set(e.keys())):
                value = e.get(attribute)
                if attribute in ("ping", "manifest", "srcset") or REMOTE.match(value):
                    findings.append(Finding(page.path, f"<{e.tag} {attribute}={shown(value)}>"))
            if e.tag == "link" and set(e.get("rel", "").lower().split()) - LINKS:
                findings.append(Finding(page.path, f"<link rel={e.get('rel')}>: fetched"))
            if e.tag == "base":
                findings.append(Finding(page.path, "<base>: addresses stand for themselves"))
            if e.tag in ("image", "use") and any(REMOTE.match(v) for v in e.values()):
                findings.append(Finding(page.path, f"<{e.tag}> from elsewhere"))
            if e.tag == "style":
                for use in re.findall(r"@import[^;]*|@font-face|url\([^)]*\)", e.text or ""):
                    findings.append(Finding(page.path, f"style fetches: {shown(use)}"))
    return findings


KEPT = """async () => {
  const kept = [];
  if (document.cookie) kept.push("a cookie: " + document.cookie);
  for (const key of Object.keys(localStorage)) kept.push("local storage: " + key);
  for (const key of Object.keys(sessionStorage)) kept.push("session storage: " + key);
  // Databases are made in turn: when one of ours is there, so is what the page asked for before.
  await new Promise((made) => {
    const asked = indexedDB.open("probe");
    asked.onsuccess = () => {
      asked.result.close();
      indexedDB.deleteDatabase("probe").onsuccess = made;
    };
    asked.onerror = made;
  });
  for (const one of await indexedDB.databases()) {
    kept.push("a database: " + one.name);
    indexedDB.deleteDatabase(one.name);
  }
  for (const key of await caches.keys()) kept.push("a cache: " + key);
  if ((await navigator.serviceWorker.getRegistrations()).length) kept.push("a service worker");
  localStorage.clear();
  sessionStorage.clear();
  return kept;
}"""


@gate
def nothing_is_stored(site, browser):
    """After a page has been opened the browser keeps nothing of it. Its policy is switched off, so
    that even what the policy would hold back is seen."""
    findings = []
    for page in site.pages:
        tab = browser.open(site, page.path)
        kept = tab.evaluate(KEPT)
        kept += [f"a cookie: {cookie['name']}" for cookie in tab.context.cookies()]
        tab.context.clear_cookies()
        findings += [Finding(page.path, f"leaves {one}") for one in sorted(set(kept))]
    return findings
