"""One request a page, and one for each of its pictures: nothing else is asked for, over http and from disk."""

from .gate import Finding, gate


def asked_for(site, browser, page, over):
    """What opening the page asks for beyond the page itself. Its own policy is switched off, so that
    what the policy would hold back is seen too; where the exit page leads does not count."""
    before = len(browser.server.asked)
    tab = browser.open(site, page.path, over=over)
    tab.evaluate("() => 0")  # whatever the page asked for has been noted by now
    asked = [address for address in tab.requests if not address.startswith("data:")][1:]
    known = set(tab.requests)
    asked += [
        path for path in browser.server.asked[before:]
        if not any(address.endswith(path) or path in address for address in known)
        and not path.endswith("/" + page.path)
    ]
    pictures = [image.get("src", "") for image in page.all("img") if page.resolve(image.get("src", "")) in site.files]
    asked = [address for address in asked if not any(address.endswith("/" + p.lstrip("./")) for p in pictures)]
    if page.path in site.exit_pages:
        leads_to = [refresh.partition("=")[2].strip() for refresh in page.refreshes]
        asked = [address for address in asked if address not in leads_to]
    return asked


@gate
def one_request_over_http(site, browser):
    return [
        Finding(page.path, f"asks for {address}, too")
        for page in site.pages
        for address in asked_for(site, browser, page, "http")
    ]


@gate
def one_request_from_disk(site, browser):
    return [
        Finding(page.path, f"opened from disk, asks for {address}, too")
        for page in site.pages
        for address in asked_for(site, browser, page, "file")
    ]


@gate
def no_icon_is_fetched(site):
    """A browser asks for /favicon.ico by itself unless a page names an empty icon."""
    findings = []
    for page in site.pages:
        icons = [e.get("href") for e in page.all("link") if "icon" in e.get("rel", "").split()]
        if icons != ["data:,"]:
            findings.append(Finding(page.path, f"its icons are {icons}, not just the empty “data:,”"))
    return findings
