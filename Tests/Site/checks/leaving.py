"""The way out: always in view, alone, and quicker than the line."""

import re

from .gate import Finding, gate

# A phone held sideways at 400 %, and one whose text is twice as large.
CRAMPED = ((320, 256, 1), (320, 512, 2), (320, 256, 2))

COVERED = """large => {
  balise.openAll();
  const root = document.documentElement;
  root.style.fontSize = large * parseFloat(getComputedStyle(root).fontSize) + "px";
  const quit = document.querySelector("header a.quit");
  if (!quit) return ["no way out"];
  const faults = [];
  scrollTo(0, 0);
  const first = quit.getBoundingClientRect();
  if (first.top > 24) faults.push(`the way out stands ${Math.round(first.top)} px down`);
  const toEdge = document.dir === "rtl" ? first.left : innerWidth - first.right;
  if (Math.abs(toEdge - 13) > 14) faults.push("the way out is not at the edge");
  const room = root.scrollHeight - innerHeight;
  if (room > 2 * innerHeight) {
    scrollTo(0, room / 2);
    // Alone: whatever else of the header is still there has not scrolled away.
    const others = [...document.querySelectorAll("header > :not(.quit), header")].filter(one => {
      const box = one.getBoundingClientRect();
      return box.height > 0 && box.bottom > 0 && box.top < innerHeight;
    });
    if (others.length) faults.push(`${balise.name(others[0])} sticks, too`);
  }
  for (const element of balise.targets()) {
    if (element === quit || element.matches(".skip")) continue;
    element.focus({ focusVisible: true });
    const box = element.getBoundingClientRect(), over = quit.getBoundingClientRect();
    if (box.height > innerHeight - 2 * over.bottom) continue; // it cannot stand clear of it
    const hidden = Math.min(box.bottom, over.bottom) - Math.max(box.top, over.top);
    const beside = Math.min(box.right, over.right) - Math.max(box.left, over.left);
    if (hidden > 1 && beside > 1) faults.push(`${balise.name(element)} has the focus under the way out`);
  }
  root.style.fontSize = "";
  return faults.slice(0, 3);
}"""


@gate
def only_the_way_out_stays(site, browser):
    """However large the text and small the screen, the way out stands top right, and nothing else sticks or covers the focus."""
    return [
        Finding(page.path, f"{width}×{height}, text ×{large}: {fault}")
        for page in site.ordinary()
        for width, height, large in CRAMPED
        for fault in browser.show(site, page.path, width=width, height=height).evaluate(COVERED, large)
    ]


HIDDEN = """() => {
  const open = [];
  for (let x = 5; x < innerWidth; x += 35)
    for (let y = 5; y < innerHeight; y += 35)
      if (!document.elementFromPoint(x, y)?.closest("a.quit")) open.push([x, y]);
  return open.length;
}"""


@gate
def one_press_hides_the_page(site, browser):
    """Pressed, the way out covers the page at once and for some seconds, however slow the exit page; not before, not with the focus alone."""
    findings = []
    for page in site.ordinary():
        tab = browser.show(site, page.path)
        quit = tab.locator("header a.quit")
        if not quit.count():
            findings.append(Finding(page.path, "no way out"))
            continue
        # Nothing leads away from here: the line is as slow as can be.
        tab.evaluate("document.querySelector('header a.quit').addEventListener('click', event => event.preventDefault())")
        quit.focus()
        if not tab.evaluate(HIDDEN):
            findings.append(Finding(page.path, "the focus alone hides the page"))
        box = quit.bounding_box()
        tab.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        tab.mouse.down()
        if seen := tab.evaluate(HIDDEN):
            findings.append(Finding(page.path, f"pressed, {seen} places stay in view"))
        tab.mouse.up()
        tab.wait_for_timeout(300)
        if seen := tab.evaluate(HIDDEN):
            findings.append(Finding(page.path, f"let go, {seen} places come into view again"))
    return findings


@gate
def the_exit_has_a_link(site):
    """In case it is not forwarded, the exit page has a link to where it leads, and knows the dark."""
    findings = []
    for page in site.pages:
        if page.path not in site.exit_pages:
            continue
        leads_to = {refresh.partition("=")[2].strip() for refresh in page.refreshes}
        if not leads_to & {target for _, target in page.links()}:
            findings.append(Finding(page.path, "has no link to where it leads"))
        if b"color-scheme" not in page.data:
            findings.append(Finding(page.path, "does not know the dark"))
    return findings


@gate
def a_whole_tree_sent_alone_can_be_left(site):
    """The page with the whole tree leads out by itself: nothing need lie beside it."""
    findings = []
    for page in site.pages:
        if page.path in site.whole_pages:
            out = [t for h in page.all("header") for a, t in page.links(h) if "quit" in a.get("class", "").split()]
            if not out or not re.match(r"https?:", out[0]):
                findings.append(Finding(page.path, f"its way out leads to {out}"))
    return findings


@gate
def a_missing_page_leads_to_somebody(site):
    """Under any address: the 404 page says who helps, if the site does."""
    doors = {t for page in site.every for aside in page.all("aside") for _, t in page.links(aside)
             if page.path != "404.html" and re.match(r"tel:|https?:", t)}
    return [
        Finding(page.path, "names nobody who helps")
        for page in site.pages
        if page.path == "404.html" and doors and not doors & {t for _, t in page.links()}
    ]
