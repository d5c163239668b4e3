#!/usr/bin/env python3
"""Installs the packages on bare systems of Debian, and uses them there: without Swift, rights or a network.

Needs root (debootstrap, chroot). Each system is made once, in `.build/bare/`.
"""

import argparse
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
BARE = HERE.parent / ".build/bare"
MIRROR = "http://deb.debian.org/debian"

# Begun, checked, built and verified by a user without rights; `nobody` has no home.
USE = """
set -e
cd "$(mktemp -d)"
balise --version
balise new site x --language fr >/dev/null
balise check x >/dev/null 2>&1
balise build x --quiet 2>/dev/null
balise verify x/output
test -f x/output/index.html
"""

INSTALL = {
    "tarball": "tar -xzf /tmp/packages/*.tar.gz -C /usr/local --strip-components=1",
    "deb": "dpkg -i /tmp/packages/*.deb >/dev/null",
    "wheel": "cd /usr/local && python3 -m zipfile -e /tmp/packages/*.whl /tmp/wheel && "
             "install /tmp/wheel/*.data/scripts/balise /usr/local/bin/",
}
REMOVE = "dpkg -P balise >/dev/null 2>&1; rm -rf /usr/local/bin/balise /usr/local/share /tmp/wheel"


def bare(release):
    """A system with nothing but what Debian calls minimal, and Python."""
    root = BARE / release
    if not (root / "etc/debian_version").exists():
        root.parent.mkdir(parents=True, exist_ok=True)
        subprocess.run(
            ["debootstrap", "--variant=minbase", "--include=python3-minimal,libpython3-stdlib", release, root, MIRROR],
            check=True, stdout=subprocess.DEVNULL)
    return root


def inside(root, script, *, as_nobody=False):
    """Runs a script in a system, without a network."""
    # Swift finds a program's arguments in /proc.
    command = ["unshare", "--net", "--pid", "--fork", f"--mount-proc={root}/proc", "chroot"]
    if as_nobody:
        command += ["--userspec=nobody:nogroup"]
    return subprocess.run(
        [*command, root, "/bin/sh", "-c", script], capture_output=True, text=True,
        env={"PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "LANG": "C.UTF-8"})


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("packages", type=pathlib.Path)
    parser.add_argument("--release", action="append", help="bookworm and trixie, unless one is named")
    options = parser.parse_args()
    failed = False
    for release in options.release or ["bookworm", "trixie"]:
        root = bare(release)
        packages = root / "tmp/packages"
        subprocess.run(["rm", "-rf", packages], check=True)
        subprocess.run(["cp", "-r", options.packages, packages], check=True)
        for kind, install in INSTALL.items():
            inside(root, REMOVE)
            installed = inside(root, install)
            used = inside(root, USE, as_nobody=True)
            is_good = installed.returncode == 0 and used.returncode == 0
            failed = failed or not is_good
            said = used.stdout.strip().replace("\n", "; ") if is_good else installed.stderr + used.stdout + used.stderr
            print(f"{release}, {kind}: {'works' if is_good else 'FAILS'} ({said})", flush=True)
    sys.exit(failed)


if __name__ == "__main__":
    main()
