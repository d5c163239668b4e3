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

RUN = """async () => {
  balise.openAll();
  const values = axe.getRules().map(rule => rule.ruleId);
  const { violations, incomplete } = await axe.run(document, {
    runOnly: { type: "rule", values }, resultTypes: ["violations", "incomplete"],
  });
  const flat = results => results.flatMap(rule => rule.nodes.map(node =>
    ({ rule: rule.id, where: node.target.join(" "), why: node.any.concat(node.all, node.none).map(c => c.message).join("; ") })));
  return { violations: flat(violations), incomplete: flat(incomplete), rules: values.length };
}"""


def explained():
    """Rule -> what axe says it cannot tell -> how it is known all the same."""
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
        if not any(part in one["why"] for part in reasons.get(one["rule"], {})):
            yield one


@gate
def what_axe_cannot_tell_is_explained(site, browser):
    """Each of axe's “incomplete” results has a line in axe-incomplete.json."""
    return [
        Finding(path, f"{scheme}: not explained: {one['rule']}: {one['where']}: {one['why'][:160]}")
        for path, scheme, answer in asked(site, browser)
        for one in unexplained(answer)
    ]
