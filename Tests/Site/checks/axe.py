"""axe-core with every one of its rules, in light, dark and forced colours."""

import json
import pathlib

from .gate import Finding, gate

EXPLAINED = pathlib.Path(__file__).parents[1] / "axe-incomplete.json"
SCHEMES = {
    "light": {"color_scheme": "light", "forced_colors": "none"},
    "dark": {"color_scheme": "dark", "forced_colors": "none"},
    "forced colours": {"color_scheme": "light", "forced_colors": "active"},
}

# Axe's “incomplete” results with their cause, which is looked for in the page where axe's own word for
# it is too wide: neither where an element stands nor how lines break says why axe cannot tell.
RUN = """async () => {
  const boxesDiffer = ["bgOverlap", "elmPartiallyObscuring"];
  const clear = element => {
    const look = getComputedStyle(element);
    return balise.colour(look.backgroundColor)[3] === 0 && look.backgroundImage === "none";
  };
  // What makes axe give up: boxes, as axe finds them, that lie behind some lines of an element's words
  // and not behind others, or over any.
  const strangers = element => {
    const lines = axe.commons.dom.getTextElementStack(element);
    const isOver = (one, line) => line.includes(one) && line.indexOf(one) < line.indexOf(element);
    return [...new Set(lines.flat())].filter(one =>
      !lines.every(line => line.includes(one)) || lines.some(line => isOver(one, line)));
  };
  const cause = (element, check) => {
    const key = check.data?.messageKey ?? check.id;
    if (boxesDiffer.includes(key)) {
      const around = strangers(element);
      const own = one => one !== element && (one.contains(element) || element.contains(one));
      if (around.length && around.every(own) && around.every(clear)) return "its lines lie on boxes that paint nothing";
    }
    if (key === "equalRatio" && matchMedia("(forced-colors: active)").matches && element.closest(":any-link"))
      return "a link in forced colours";
    if (key === "nonBmp" && element.matches(".check")) return "the box of a checklist";
    if (key === "css-orientation-lock" && document.styleSheets.length === 0) return "a page without style";
    return key;
  };
  balise.openAll();
  const values = axe.getRules().map(rule => rule.ruleId);
  const { violations, incomplete } = await axe.run(document, {
    runOnly: { type: "rule", values }, resultTypes: ["violations", "incomplete"], elementRef: true,
  });
  axe.setup(document);
  const flat = results => results.flatMap(rule => rule.nodes.map(node => {
    const checks = [...node.any, ...node.all, ...node.none];
    return { rule: rule.id, where: node.target.join(" "), why: checks.map(one => one.message).join("; "),
      causes: checks.map(one => cause(node.element, one)) };
  }));
  const answer = { violations: flat(violations), incomplete: flat(incomplete), rules: values.length };
  axe.teardown();
  return answer;
}"""


def explained():
    """Rule -> why axe cannot tell -> how it is known all the same."""
    return json.loads(EXPLAINED.read_text())


def asked(site, browser):
    """Axe's answers for every page under scrutiny, once a run: (page, scheme, answer)."""
    if not hasattr(site, "axe_answers"):
        site.axe_answers = []
        for page in site.pages:
            tab = browser.show(site, page.path)
            tab.evaluate(browser.axe)
            for scheme, settings in SCHEMES.items():
                tab.emulate_media(**settings)
                site.axe_answers.append((page.path, scheme, tab.evaluate(RUN)))
    return site.axe_answers


@gate
def axe_finds_nothing(site, browser):
    return [
        Finding(path, f"{scheme}: {one['rule']}: {one['where']}: {one['why'][:160]}")
        for path, scheme, answer in asked(site, browser)
        for one in answer["violations"]
    ]


def unexplained(answer):
    reasons = explained()
    for one in answer["incomplete"]:
        if not set(one["causes"]) <= reasons.get(one["rule"], {}).keys():
            yield one


@gate
def what_axe_cannot_tell_is_explained(site, browser):
    """Each cause of axe's “incomplete” results has a line in axe-incomplete.json."""
    return [
        Finding(path, f"{scheme}: not explained: {one['rule']}: {', '.join(one['causes'])}: {one['where']}: {one['why'][:160]}")
        for path, scheme, answer in asked(site, browser)
        for one in unexplained(answer)
    ]
