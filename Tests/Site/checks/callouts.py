"""Call-outs are told apart by more than their colour, and the gravest is not the lightest."""

from .gate import Finding, gate

# From the lightest to the gravest, as their names say.
KINDS = ("note", "tip", "important", "caution", "warning")

LOOK = """kinds => [...document.querySelectorAll("main .callout")].filter(balise.seen).map(element => {
  const label = element.querySelector(".callout-label");
  const icon = label?.querySelector("svg");
  const look = getComputedStyle(element);
  const sides = ["BlockStart", "InlineEnd", "BlockEnd", "InlineStart"];
  // A line that is not whole weighs half.
  const weight = sides.reduce((sum, side) => sum + parseFloat(look["border" + side + "Width"]) *
    (/dashed|dotted/.test(look["border" + side + "Style"]) ? 0.5 : 1), 0);
  return {
    kind: kinds.find(one => element.classList.contains(one)) ?? "", name: balise.name(element), weight,
    isNamed: !element.querySelector(":scope > details"),
    word: label ? balise.words(label.textContent) : "",
    icon: icon && balise.seen(icon) ? icon.innerHTML : "",
    border: parseFloat(look.borderInlineStartWidth) > 0 ? look.borderInlineStartStyle : "none",
  };
}).filter(one => one.kind)"""


@gate
def call_outs_are_told_apart(site, browser):
    """In forced colours every kind has its own word, icon and border, and a warning weighs no less than a caution."""
    findings = []
    for page in site.pages:
        tab = browser.show(site, page.path)
        tab.emulate_media(forced_colors="active")
        signs, weights = {}, {}
        for one in tab.evaluate(LOOK, list(KINDS)):
            weights[one["kind"]] = one["weight"]
            # What is folded may have a title of its own.
            for sign in ("word", "icon", "border") if one["isNamed"] else ("icon", "border"):
                if one[sign] in ("", "none"):
                    findings.append(Finding(page.path, f"{one['name']}: no {sign} tells {one['kind']}"))
                signs.setdefault((sign, one[sign]), set()).add(one["kind"])
        tab.emulate_media(forced_colors="none")
        for (sign, value), kinds in signs.items():
            if len(kinds) > 1 and value not in ("", "none"):
                findings.append(Finding(page.path, f"{', '.join(sorted(kinds))} share a {sign}: {value[:40]}"))
        if weights.get("warning", 99) < weights.get("caution", 0):
            findings.append(Finding(page.path, "a warning is lighter than a caution"))
    return findings
