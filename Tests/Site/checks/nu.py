"""The Nu Html Checker: no error and no warning, in HTML or in the CSS within."""

import json
import pathlib
import subprocess
import tempfile

from .gate import Finding, gate

JAR = pathlib.Path(__file__).parents[2] / ".tools" / "vnu.jar"


def version():
    out = subprocess.run(["java", "-jar", str(JAR), "--version"], capture_output=True, text=True)
    return out.stdout.split()[0]


@gate
def nu_finds_nothing(site):
    with tempfile.TemporaryDirectory(prefix="balise-nu-") as folder:
        for page in site.pages:
            target = pathlib.Path(folder, page.path)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(page.data)
        run = subprocess.run(
            ["java", "-XX:TieredStopAtLevel=1", "-jar", str(JAR), "--skip-non-html", "--format", "json",
             "--stdout", folder],
            capture_output=True, text=True, timeout=300,
        )
        try:
            messages = json.loads(run.stdout)["messages"]
        except (ValueError, KeyError):
            return [Finding("the site", f"the Nu Html Checker did not run: {run.stderr[:300]}")]
        base = pathlib.Path(folder).as_uri() + "/"
        return [
            Finding(
                one.get("url", "").replace(base, "").replace("file:" + folder + "/", ""),
                f"line {one.get('lastLine')}: {one.get('subType') or one['type']}: {one['message']}",
            )
            for one in messages
            # A plain "info" is advice: libcmark writes <br />, which is neither error nor warning.
            if one["type"] != "info" or one.get("subType") == "warning"
            # The checker does not know that a file beside the page is “self”.
            if "blocked by “img-src” directive" not in one["message"]
        ]
