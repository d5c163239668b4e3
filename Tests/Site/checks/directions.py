"""Languages that are written from right to left, and what in them is not."""

from .gate import Finding, gate
from .pages import language_of, shown, text_of

FROM_THE_RIGHT = {"ar", "fa", "he", "ur", "ps", "ckb", "yi"}


def wanted(language):
    return "rtl" if language.split("-")[0].lower() in FROM_THE_RIGHT else "ltr"


def direction_at(element):
    for one in [element, *element.iterancestors()]:
        if one.get("dir"):
            return one.get("dir")
    return "ltr"


@gate
def every_part_has_its_direction(site):
    """A page, and each part in another language, is set in the direction of its language."""
    findings = []
    for page in site.pages:
        for element in page.elements:
            if element.get("lang") and element.tag not in ("head", "link"):
                language = language_of(element)
                if direction_at(element) != wanted(language):
                    findings.append(Finding(page.path, f"<{element.tag}> in {language}: {shown(text_of(element))} is {direction_at(element)}"))
    return findings


ORDER = r"""() => {
  balise.openAll();
  const faults = [];
  for (const node of balise.texts())
    for (const number of node.data.matchAll(/(\+|\b0)\d[\d\u00a0 ]{5,}\d/g)) {
      const at = index => {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + 1);
        return range.getBoundingClientRect();
      };
      let before = null;
      for (let i = number.index; i < number.index + number[0].length; i++) {
        const box = at(i);
        if (!box.width) continue;
        if (before && Math.abs(box.top - before.top) < 2 && box.left < before.left) {
          faults.push(`${number[0]} is not read from left to right in ${balise.name(node.parentElement)}`);
          break;
        }
        before = box;
      }
    }
  return faults;
}"""


@gate
def numbers_are_read_as_they_are_dialled(site, browser):
    """The digits of a telephone number stand from left to right, in any script."""
    return [
        Finding(page.path, fault)
        for page in site.pages
        for fault in browser.show(site, page.path, width=800, height=900).evaluate(ORDER)
    ]
