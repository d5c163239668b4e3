"""Pages are drawn with the fonts of fonts.conf whatever else the machine has: where a line breaks, and
so what lies where, is the same on all of them."""

import sys

import pytest

from checks import spoil

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Chromium reads fonts.conf on Linux only")

NAMED = {"DejaVu Sans", "DejaVu Sans Mono"}
NOT_IN_DEJAVU = "\u6f22\u5b57 \u0e44\u0e17\u0e22 \u0939\u093f\u0928\u094d\u0926\u0940 \U0001f9a9"


def fonts(tab):
    """The families that Chromium drew the words of a page with."""
    asking = tab.context.new_cdp_session(tab)
    asking.send("DOM.enable")
    asking.send("CSS.enable")
    found, waiting = set(), [asking.send("DOM.getDocument", {"depth": -1})["root"]]
    while waiting:
        node = waiting.pop()
        waiting += node.get("children", [])
        if any(child["nodeName"] == "#text" for child in node.get("children", [])):
            drawn = asking.send("CSS.getPlatformFontsForNode", {"nodeId": node["nodeId"]})["fonts"]
            found |= {font["familyName"] for font in drawn}
    asking.detach()
    return found


def others(site, browser):
    """What pages are drawn with beside the fonts that are named; the exit is blank."""
    return {page.path: strange for page in site.ordinary() if (strange := fonts(browser.show(site, page.path)) - NAMED)}


def poisoned(site, change):
    path = spoil.home(site)
    return site.changed(path, change(site.files[path].decode()).encode())


def test_every_page_is_drawn_with_the_named_fonts(read_site, browser):
    assert others(read_site, browser) == {}


def test_another_font_is_found(read_site, browser):
    serif = poisoned(read_site, spoil.styled("main{font-family:serif}"))
    assert others(serif, browser) == {spoil.home(read_site): {"DejaVu Serif"}}


def test_fonts_of_the_machine_are_out_of_sight(read_site, browser):
    """Signs that DejaVu lacks stay without one, by whatever name a font is asked for."""
    wish = spoil.styled('main{font-family:"Noto Sans","Noto Sans CJK SC","Liberation Sans",Arial,Unifont}')
    foreign = poisoned(read_site, spoil.both(spoil.in_main(f"<p>{NOT_IN_DEJAVU}</p>"), wish))
    assert others(foreign, browser) == {}
