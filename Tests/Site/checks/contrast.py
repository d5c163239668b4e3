"""Contrast of everything that is drawn, in both schemes and in every state of a link."""

from .gate import Finding, gate

TEXT, GRAPHICS = 7, 3
SCHEMES = ("light", "dark")
# Each state is tried by making its selectors match always, with the same weight.
STATES = {"at rest": "", "hovered": "hover", "focused": "focus(?:-visible|-within)?", "pressed": "active", "visited": "visited"}

PRETEND = """state => {
  balise.openAll();
  for (const style of document.querySelectorAll("style")) {
    style.written ??= style.textContent;
    style.textContent = !state ? style.written
      : style.written.replace(new RegExp(":" + state + "(?![-\\w])", "g"), ":not(.no-such-class)");
  }
}"""

TEXTS = """() => {
  const pairs = [];
  const note = (element, pseudo, text) => {
    const look = getComputedStyle(element, pseudo);
    const back = balise.ground(element);
    const name = balise.name(element) + (pseudo ?? "");
    if (!back) return pairs.push([0, name + " lies on a picture"]);
    const own = pseudo ? balise.over(balise.colour(look.backgroundColor), back) : back;
    const ink = balise.colour(element.closest("svg") ? look.fill : look.color);
    ink[3] *= balise.opacity(element);
    const ratio = balise.contrast(balise.over(ink, own), own);
    pairs.push([ratio, name]);
  };
  for (const node of balise.texts()) note(node.parentElement, null);
  for (const element of document.body.querySelectorAll("*")) {
    if (!balise.seen(element)) continue;
    for (const pseudo of ["::before", "::after"]) {
      const content = getComputedStyle(element, pseudo).content;
      if (/["'][^"']*[^\\s"'][^"']*["']|attr|counter/.test(content)) note(element, pseudo);
    }
  }
  return pairs;
}"""

DRAWN = """() => {
  const pairs = [];
  const inks = (look) => ["Top", "Right", "Bottom", "Left"]
    .filter(side => parseFloat(look["border" + side + "Width"]) > 0 && !/none|hidden/.test(look["border" + side + "Style"]))
    .map(side => balise.colour(look["border" + side + "Color"]))
    .filter(colour => colour[3] > 0);
  for (const element of document.body.querySelectorAll("*")) {
    if (!balise.seen(element)) continue;
    const inside = balise.ground(element);
    const outside = balise.ground(element.parentElement);
    const name = balise.name(element);
    const against = (ink, what) => pairs.push([Math.max(
      balise.contrast(balise.over(ink, outside), outside),
      balise.contrast(balise.over(ink, inside), inside)), what]);
    if (!inside || !outside) continue;
    for (const ink of inks(getComputedStyle(element))) against(ink, "border of " + name);
    for (const pseudo of ["::before", "::after"]) {
      const look = getComputedStyle(element, pseudo);
      if (look.content === "none" || look.content === "normal" || look.display === "none") continue;
      for (const ink of inks(look)) against(ink, `border of ${name}${pseudo}`);
      const paint = balise.colour(look.backgroundColor);
      if (paint[3] > 0 && parseFloat(look.width) > 0 && parseFloat(look.height) > 0) against(paint, name + pseudo);
    }
    if (element instanceof SVGGeometryElement) {
      const look = getComputedStyle(element);
      const paints = [look.fill, look.stroke].filter(paint => paint !== "none").map(balise.colour);
      if (!paints.length) pairs.push([0, name + " is not drawn"]);
      else pairs.push([Math.max(...paints.map(p => balise.contrast(balise.over(p, inside), inside))), name + " of " + balise.name(element.closest("svg").parentElement)]);
    }
  }
  return pairs;
}"""

FOCUS = """() => balise.targets().map(element => {
  element.focus({ focusVisible: true });
  const look = getComputedStyle(element);
  const back = balise.ground(element.parentElement);
  if (!back) return [0, balise.name(element) + " lies on a picture"];
  const inks = [];
  if (look.outlineStyle === "auto") return [21, balise.name(element)]; // the browser's own ring
  if (look.outlineStyle !== "none" && parseFloat(look.outlineWidth) >= 2) inks.push(look.outlineColor);
  const ring = look.boxShadow.match(/^(rgb.*?\\)|color.*?\\)) 0px 0px 0px (\\d+)px$/);
  if (ring && Number(ring[2]) >= 2) inks.push(ring[1]);
  const ratios = inks.map(ink => balise.contrast(balise.over(balise.colour(ink), back), back));
  return [Math.max(0, ...ratios), balise.name(element)];
})"""


# What the style could draw, whether a page of today shows it or not: for every selector, elements
# that it fits, with words and a link in them.
SPECIMENS = """tags => {
  const main = document.querySelector("main") ?? document.body;
  const rules = [...document.styleSheets].flatMap(sheet => [...sheet.cssRules]);
  const selectors = new Set();
  const read = list => {
    for (const rule of list) {
      if (rule.media?.mediaText === "print") continue;
      if (rule.selectorText) rule.selectorText.split(/,(?![^(]*\\))/).forEach(one => selectors.add(one.trim()));
      else if (rule.cssRules) read(rule.cssRules);
    }
  };
  read(rules);
  main.replaceChildren();
  for (const selector of selectors) {
    let here = main;
    for (const part of selector.replace(/::?[a-z-]+(\\([^)]*\\))?/g, "").split(/[\\s>+~]+/).filter(Boolean)) {
      const tag = part.match(/^[a-z][a-z0-9]*/)?.[0] ?? tags[part.match(/\\.([\\w-]+)/)?.[1]] ?? "div";
      if (["html", "body", "main", "header", "svg", "img", "br", "hr"].includes(tag)) continue;
      const one = document.createElement(tag);
      one.className = [...part.matchAll(/\\.([\\w-]+)/g)].map(m => m[1]).join(" ");
      for (const [, name, , value] of part.matchAll(/\\[([\\w-]+)(.?="?([^"\\]]*))?/g)) one.setAttribute(name, value ?? "");
      if (tag === "a") one.href = "#";
      here.append(one);
      here = one;
    }
    if (here === main) continue;
    for (const tone of ["", "safe", "caution", "danger", "support", "note", "tip", "important", "warning"]) {
      const copy = here === main ? here : main.lastElementChild.cloneNode(true);
      if (tone) copy.classList.add(tone);
      let inner = copy;
      while (inner.lastElementChild) inner = inner.lastElementChild;
      inner.append("words ");
      if (!inner.closest("a")) inner.append(Object.assign(document.createElement("a"), { href: "#", textContent: "link" }));
      main.insertBefore(copy, main.lastElementChild);
    }
    main.lastElementChild.remove();
  }
}"""


def low(pairs, limit):
    """The names of pairs under the limit with their lowest figure, each once."""
    worst = {}
    for ratio, name in pairs:
        if ratio < limit:
            worst[name] = min(ratio, worst.get(name, 100))
    return worst.items()


def measured(site, browser):
    """Every pair of colours of every page under scrutiny, in both schemes and every state and in
    forced colours, once a run: (page, when, what, pairs)."""
    if not hasattr(site, "colours"):
        site.colours = []
        for page in site.pages:
            tab = browser.show(site, page.path)
            for scheme in SCHEMES:
                tab.emulate_media(color_scheme=scheme)
                for state, pattern in STATES.items():
                    tab.evaluate(PRETEND, pattern)
                    measures = {"text": TEXTS, "graphics": DRAWN}
                    if state == "focused":
                        measures["focus"] = FOCUS
                    for what, measure in measures.items():
                        site.colours.append((page.path, f"{scheme}, {state}", what, tab.evaluate(measure)))
            tab.evaluate(PRETEND, "")
            tab.emulate_media(color_scheme="light", forced_colors="active")
            site.colours.append((page.path, "forced colours", "text", tab.evaluate(TEXTS)))
    return site.colours


def too_low(site, browser, what, limit):
    return [
        Finding(path, f"{when}: {ratio:.2f} for {name}")
        for path, when, kind, pairs in measured(site, browser)
        if kind == what
        for name, ratio in low(pairs, limit)
    ]


def lowest(site, browser, what, scheme):
    """The lowest contrast of a kind in a scheme, at rest."""
    return min(
        (ratio for _, when, kind, pairs in measured(site, browser)
         if kind == what and when == f"{scheme}, at rest" for ratio, _ in pairs),
        default=0,
    )


@gate
def text_has_contrast(site, browser):
    """7:1 for every run of words on what lies behind it."""
    return too_low(site, browser, "text", TEXT)


@gate
def graphics_have_contrast(site, browser):
    """3:1 for every border, drawn line and icon."""
    return too_low(site, browser, "graphics", GRAPHICS)


@gate
def focus_is_visible(site, browser):
    """A ring of 2 px or more, 3:1 against what lies around, on whatever the keyboard reaches."""
    return too_low(site, browser, "focus", GRAPHICS)


@gate
def every_rule_of_the_style_has_contrast(site, browser):
    """7:1 for words and 3:1 for lines under every selector of the style, in every tone and scheme,
    also where no page uses it yet."""
    findings, tried = [], set()
    tags = {name: e.tag for p in site.every for e in p.elements for name in e.get("class", "").split()}
    for page in site.ordinary():
        style = "".join(e.text or "" for e in page.all("style"))
        if style in tried:
            continue
        tried.add(style)
        tab = browser.show(site, page.path)
        tab.evaluate(SPECIMENS, tags)
        for scheme in SCHEMES:
            tab.emulate_media(color_scheme=scheme)
            for measure, limit in ((TEXTS, TEXT), (DRAWN, GRAPHICS)):
                for name, ratio in low(tab.evaluate(measure), limit):
                    findings.append(Finding(page.path, f"{scheme}: {ratio:.2f} for {name}"))
    return findings
