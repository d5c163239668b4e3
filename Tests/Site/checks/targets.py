"""What is tapped is large enough for an unsteady thumb."""

from .gate import Finding, gate
from .tree import choices

ANSWER, TARGET = 56, 44

MEASURE = """([answers, answer, target]) => {
  balise.openAll();
  const faults = [];
  for (const element of balise.targets()) {
    element.focus({ focusVisible: true }); // the skip link is out of sight until then
    if (!balise.seen(element)) continue;
    const isAnswer = answers.includes(element.getAttribute("href")) && !element.closest("details, nav") && element.closest("main");
    const boxes = [...element.getClientRects()].filter(box => box.width > 0);
    const height = Math.min(...boxes.map(box => box.height));
    const width = Math.max(...boxes.map(box => box.width));
    const wanted = isAnswer ? answer : target;
    // A hundredth of a pixel is the browser's rounding.
    if (height < wanted - 0.01) faults.push(`${balise.name(element)} is ${height.toFixed(1)} px high, ${wanted} wanted`);
    if (width < target - 0.01) faults.push(`${balise.name(element)} is ${width.toFixed(1)} px wide, ${target} wanted`);
  }
  return faults;
}"""


@gate
def targets_are_large(site, browser):
    """Answers 56 px high, every other target 44 px high and wide, links inside sentences too."""
    findings = []
    for page in site.pages:
        tree = next((t for t in site.trees.values() if page in t.steps), None)
        answers = [link.get("href") for link, _ in choices(tree, page)] if tree else []
        for width in (360, 1280):
            tab = browser.show(site, page.path, width=width)
            for fault in tab.evaluate(MEASURE, [answers, ANSWER, TARGET]):
                findings.append(Finding(page.path, f"at {width} px, {fault}"))
    return findings
