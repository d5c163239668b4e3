"""Nothing is told by colour alone: a tone is a word, an icon and a style of border."""

from .gate import Finding, gate

TONES = ("safe", "caution", "danger", "support")

LOOK = """tones => [...document.querySelectorAll("main .card, main .box")].filter(balise.seen).map(element => {
  const tone = tones.find(one => element.classList.contains(one)) ?? "";
  const tag = element.querySelector(".tag, small");
  const icon = element.querySelector("svg");
  const look = getComputedStyle(element);
  return {
    tone, name: balise.name(element),
    word: tag ? balise.words(tag.textContent) : "",
    icon: icon && balise.seen(icon) ? icon.innerHTML : "",
    border: parseFloat(look.borderInlineStartWidth) > 0 ? look.borderInlineStartStyle : "none",
  };
}).filter(one => one.tone)"""


@gate
def a_tone_is_more_than_a_colour(site, browser):
    """In forced colours, where the page's own are gone: every tone has its own word, icon and border."""
    findings = []
    for page in site.pages:
        signs = {}
        tab = browser.show(site, page.path)
        tab.emulate_media(forced_colors="active")
        for one in tab.evaluate(LOOK, list(TONES)):
            for sign in ("word", "icon", "border"):
                if one[sign] in ("", "none"):
                    findings.append(Finding(page.path, f"{one['name']}: no {sign} tells {one['tone']}"))
                signs.setdefault((sign, one[sign]), set()).add(one["tone"])
        for (sign, value), tones in signs.items():
            if len(tones) > 1 and value not in ("", "none"):
                findings.append(Finding(page.path, f"{', '.join(sorted(tones))} share a {sign}: {value[:40]}"))
    return findings
