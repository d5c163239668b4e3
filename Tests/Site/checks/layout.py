"""How a page lies on a screen: nothing sideways, nothing too long, nothing that moves, answers in view."""

from .gate import Finding, gate
from .tree import choices, questions

NARROW = (320, 256)
LONGEST_LINE = 80
SMALLEST_TEXT = 16

# WCAG 1.4.12's text spacing; and text alone twice as large, as a reader's own setting makes it.
SPACING = """* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
p { margin-bottom: 2em !important }"""

SIDEWAYS = """spacing => {
  balise.openAll();
  const style = document.createElement("style");
  document.documentElement.append(style);
  const sizes = () => balise.texts().map(node => parseFloat(getComputedStyle(node.parentElement).fontSize));
  const before = sizes();
  const root = parseFloat(getComputedStyle(document.documentElement).fontSize);
  const modes = {
    "as it is": "", "with wide spacing": spacing,
    "with text twice as large": `html { font-size: ${2 * root}px !important }`,
  };
  return Object.entries(modes).flatMap(([mode, rules]) => {
    style.textContent = rules;
    const faults = [];
    if (rules.startsWith("html")) {
      const after = sizes();
      const stuck = balise.texts().find((node, i) => after[i] < 1.9 * before[i]);
      if (stuck) faults.push("does not grow: " + balise.name(stuck.parentElement));
    }
    scrollTo(10000, 0);
    const beyond = Math.max(scrollX, document.documentElement.scrollWidth - innerWidth);
    scrollTo(0, 0);
    for (const element of document.body.querySelectorAll("*")) {
      if (!balise.seen(element)) continue;
      // A table that needs more room scrolls by itself, in reach of the keyboard.
      if (element.closest(".table[tabindex]")) {
        const frame = element.closest(".table").getBoundingClientRect();
        if (frame.right <= innerWidth + 0.5) continue;
      }
      const box = element.getBoundingClientRect();
      const look = getComputedStyle(element);
      const inner = element.scrollWidth - element.clientWidth;
      if (box.right > innerWidth + 0.5)
        faults.push(`${balise.name(element)} ends ${Math.ceil(box.right - innerWidth)} px beyond the edge`);
      else if (look.overflowX !== "visible" && look.display !== "inline" && inner > 0)
        faults.push(`${balise.name(element)} hides or scrolls ${inner} px`);
    }
    if (beyond > 0) faults.unshift(`scrolls ${beyond} px sideways`);
    return faults.length ? [mode + ": " + faults.slice(0, 3).join("; ")] : [];
  });
}"""


@gate
def nothing_scrolls_sideways(site, browser):
    """At 320 and 256 px, with WCAG's text spacing, with text alone twice as large."""
    return [
        Finding(page.path, f"{width} px wide, {fault}")
        for page in site.pages
        for width in NARROW
        for fault in browser.show(site, page.path, width=width).evaluate(SIDEWAYS, SPACING)
    ]


LINES = """() => {
  balise.openAll();
  const lines = new Map();
  for (const node of balise.texts()) {
    let block = node.parentElement;
    while (getComputedStyle(block).display.startsWith("inline") && block.parentElement) block = block.parentElement;
    const range = document.createRange();
    for (let i = 0; i < node.data.length; i++) {
      range.setStart(node, i);
      range.setEnd(node, i + 1);
      const box = range.getClientRects()[0];
      if (!box || box.width === 0) continue;
      if (!lines.has(block)) lines.set(block, []);
      const rows = lines.get(block);
      // One line: characters whose middles lie within half a line of each other.
      const middle = (box.top + box.bottom) / 2;
      let row = rows.find(r => Math.abs(r.middle - middle) < box.height / 2);
      if (!row) rows.push((row = { middle, text: "" }));
      row.text += node.data[i];
    }
  }
  return [...lines].flatMap(([block, rows]) => rows.map(r => r.text.replace(/\\s+/g, " ").trim()));
}"""


def lines(site, browser, page, width):
    """The lines of a page as they break at that width."""
    return browser.show(site, page.path, width=width, height=900).evaluate(LINES)


@gate
def no_line_is_too_long(site, browser):
    findings = []
    for page in site.pages:
        for width in (1280, 800):
            longest = max(lines(site, browser, page, width), key=len, default="")
            if len(longest) > LONGEST_LINE:
                fault = f"a line of {len(longest)} characters at {width} px: {longest}"
                findings.append(Finding(page.path, fault))
    return findings


@gate
def text_is_set_to_be_read(site, browser):
    """Not justified, not under 16 px, not in capitals made by style, not reordered by style."""
    findings = []
    for page in site.pages:
        tab = browser.show(site, page.path)
        faults = tab.evaluate(
            """smallest => {
              balise.openAll();
              const faults = [];
              for (const node of balise.texts()) {
                const look = getComputedStyle(node.parentElement);
                const name = balise.name(node.parentElement);
                if (look.textAlign === "justify") faults.push("justified: " + name);
                if (parseFloat(look.fontSize) < smallest) faults.push(look.fontSize + ": " + name);
                if (look.textTransform === "uppercase") faults.push("set in capitals: " + name);
              }
              for (const element of document.body.querySelectorAll("*")) {
                const look = getComputedStyle(element);
                if (look.order !== "0" || /reverse/.test(look.flexDirection + look.flexWrap))
                  faults.push("not where it stands in the source: " + balise.name(element));
              }
              return [...new Set(faults)];
            }""",
            SMALLEST_TEXT,
        )
        findings += [Finding(page.path, fault) for fault in faults]
    return findings


@gate
def nothing_shifts(site, browser):
    """Cumulative layout shift is 0, also when the page arrives in eight pieces."""
    findings = []
    for page in site.pages:
        tab = browser.open(site, page.path, speed="slow")
        faults = tab.evaluate(
            """async () => {
              const faults = [];
              const say = one => `${one.value.toFixed(4)} by ` +
                one.sources.map(source => source.node?.tagName ? balise.name(source.node) : "text").join(", ");
              const note = entries => faults.push(...entries.map(say));
              const observer = new PerformanceObserver(list => note(list.getEntries()));
              observer.observe({ type: "layout-shift", buffered: true });
              const wait = time => new Promise(done => setTimeout(done, time));
              const frame = () => new Promise(requestAnimationFrame);
              // On a busy machine the first frame may be late, and what starts with it.
              await frame();
              const ends = document.getAnimations().map(one => one.finished);
              await Promise.race([Promise.allSettled(ends), wait(1000)]);
              await wait(200);
              await frame();
              await frame();
              note(observer.takeRecords());
              return faults;
            }"""
        )
        findings += [Finding(page.path, f"shifts {fault}") for fault in faults]
    return findings


@gate
def nothing_moves(site, browser):
    """No animation and no transition, so nothing has to be switched off for anyone."""
    findings = []
    for page in site.pages:
        tab = browser.show(site, page.path)
        faults = tab.evaluate(
            """() => [...document.querySelectorAll("*")].filter(element => {
              const look = getComputedStyle(element);
              return look.animationName !== "none" || look.scrollBehavior === "smooth" ||
                look.transitionDuration.split(",").some(time => parseFloat(time) > 0);
            }).map(balise.name)"""
        )
        findings += [Finding(page.path, f"{fault} is made to move") for fault in faults[:3]]
    return findings


IN_VIEW = """addresses => {
  const faults = [];
  const links = [...document.querySelectorAll("main a[href]")].filter(link =>
    addresses.includes(link.getAttribute("href")) && !link.closest("details, nav"));
  const boxes = links.map(link => link.getBoundingClientRect());
  const area = document.querySelector("main").getBoundingClientRect().width;
  const isPair = links.length === 2 && Math.abs(boxes[0].top - boxes[1].top) < 1;
  if (new Set(boxes.map(box => Math.round(box.width))).size > 1) faults.push("answers are not equally wide");
  if (links.length === 2 && links.every(link => link.textContent.length <= 5) && !isPair)
    faults.push("two short answers are not side by side");
  if (!isPair && boxes.some(box => box.width < 0.8 * area)) faults.push("answers do not take the whole line");
  for (const link of links) {
    const range = document.createRange();
    for (const node of balise.texts().filter(node => link.contains(node)))
      for (const word of node.data.matchAll(/[\\p{L}\\p{N}]+/gu)) {
        range.setStart(node, word.index);
        range.setEnd(node, word.index + word[0].length);
        if (range.getClientRects().length > 1) faults.push(`“${word[0]}” is cut in ${balise.name(link)}`);
      }
  }
  // Of more than two, the first four begin in view.
  if (!isPair) {
    if (innerWidth >= 360) links.slice(0, 4).forEach((link, i) => {
      if (boxes[i].top > innerHeight - 20) faults.push(`${balise.name(link)} begins at ${Math.round(boxes[i].top)} of ${innerHeight} px`);
    });
    return faults;
  }
  for (const link of document.querySelectorAll("main a[href]")) {
    if (!addresses.includes(link.getAttribute("href")) || link.closest("details, nav")) continue;
    const box = link.getBoundingClientRect();
    const hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    const low = Math.round(box.bottom);
    if (box.top < 0 || box.bottom > innerHeight || box.right > innerWidth)
      faults.push(`${balise.name(link)} ends at ${low} of ${innerHeight} px`);
    else if (!hit || !link.contains(hit)) faults.push(`${balise.name(link)} is covered`);
  }
  return faults;
}"""


@gate
def answers_are_in_view(site, browser):
    """On a 360×640 phone (which shows about 512) and at 320 wide: two short answers side by side and in view;
    others are stacked and equal, and at 360 the first four begin in view. No word of an answer is cut."""
    findings = []
    for tree, page in questions(site):
        addresses = [link.get("href") for link, _ in choices(tree, page)]
        for width in (360, 320):
            tab = browser.show(site, page.path, width=width, height=512)
            for fault in tab.evaluate(IN_VIEW, addresses):
                findings.append(Finding(page.path, f"{width}×512: {fault}"))
    return findings


@gate
def the_way_out_is_always_in_view(site, browser):
    """At the top, in the middle and at the end of a page, and nothing lies over it."""
    findings = []
    for page in site.ordinary():
        tab = browser.show(site, page.path)
        faults = tab.evaluate(
            """() => {
              balise.openAll();
              const quit = document.querySelector("header a.quit");
              if (!quit) return ["no way out"];
              const faults = [];
              for (const part of [0, 0.5, 1]) {
                scrollTo(0, part * document.documentElement.scrollHeight);
                const box = quit.getBoundingClientRect();
                const hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
                if (box.top < 0 || box.bottom > innerHeight || !hit || !quit.contains(hit))
                  faults.push(`the way out is out of reach ${100 * part} % down the page`);
              }
              return faults;
            }"""
        )
        findings += [Finding(page.path, fault) for fault in faults]
    return findings


@gate
def the_head_and_the_foot_have_room(site, browser):
    """The name of the site is not squeezed beside the way out on a wide screen; the pages at the foot stand in one column on a phone."""
    findings = []
    for page in site.ordinary():
        for width in (768, 1024, 1280, 1920):
            lines = browser.show(site, page.path, width=width).evaluate("""() => {
              const name = document.querySelector("header > :last-child");
              const range = document.createRange();
              range.selectNodeContents(name);
              return new Set([...range.getClientRects()].map(box => Math.round(box.top))).size - Math.ceil(name.textContent.trim().length / 24);
            }""")
            if lines > 0:
                findings.append(Finding(page.path, f"{width} px wide, the name of the site has {lines} lines too many"))
        sides = browser.show(site, page.path, width=360).evaluate("""() =>
          new Set([...document.querySelectorAll("footer li")].map(one => Math.round(one.getBoundingClientRect().left))).size""")
        if sides > 1:
            findings.append(Finding(page.path, f"{sides} columns at the foot of a phone"))
    return findings
