"""What the files beside the pages must still be: each is read the way programs read it."""

import re
import subprocess

from lxml import etree

HASH = re.compile(r"sha256-[A-Za-z0-9+/=]+")


def wrong_with_files(site, folder, harmless):
    """What is wrong with the files of a built site that are no pages."""
    yield from wrong_with_sitemap(site.files["sitemap.xml"], harmless.files["sitemap.xml"])
    yield from wrong_with_robots(site.files["robots.txt"])
    headers = [HASH.sub("", files["_headers"].decode()) for files in (site.files, harmless.files)]
    if headers[0] != headers[1]:
        yield f"_headers says {headers[0][:200]}"
    sums = subprocess.run(["sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS"], cwd=folder, capture_output=True)
    if sums.returncode:
        yield f"SHA256SUMS does not hold: {(sums.stdout + sums.stderr)[:200]}"


def wrong_with_sitemap(data, harmless):
    """It is XML, and lists as many addresses of the site as the harmless one."""
    parser = etree.XMLParser(resolve_entities=False, load_dtd=False)
    try:
        found = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        yield f"sitemap.xml is no XML: {error}"
        return
    tags = [element.tag for element in found.iter()]
    if tags != [element.tag for element in etree.fromstring(harmless, parser).iter()]:
        yield f"sitemap.xml has the elements {tags[:8]}"
    for address in found.itertext():
        if address.strip() and not address.startswith("https://harmless.example/"):
            yield f"sitemap.xml names {address[:200]}"


def wrong_with_robots(data):
    """It has the lines it should have, also for programs that know more kinds of line ends."""
    lines = [line.split(":")[0] for line in data.decode().splitlines()]
    if lines != ["User-agent", "Allow", "", "Sitemap"]:
        yield f"robots.txt has the lines {lines}"
