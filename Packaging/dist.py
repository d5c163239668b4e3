#!/usr/bin/env python3
"""Packs the built program for machines without Swift: a tarball, a Debian package, a Python wheel.

The same program gives the same bytes: times are those of the last commit, owners nobody's, names in order.
"""

import argparse
import base64
import datetime
import gzip
import hashlib
import io
import os
import pathlib
import platform
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile

import manual

HERE = pathlib.Path(__file__).resolve().parent
REPOSITORY = HERE.parent
LIBRARIES = {"libcmark": "libcmark-dev", "yaml-0.1": "libyaml-dev", "expat": "libexpat1-dev", "libcrypto": "libssl-dev", "libevent": "libevent-dev"}
MOST_BYTES = 24_000_000  # of the program, stripped
MOST_PACKED = 8_000_000  # of each package
LINKED_IN = """# One file for every machine is what this package is for; a release follows each update of what is linked
# in. The licence of the Swift libraries is given whole, with its exception.
"""
SUMMARY = "Turns Markdown guides and decision trees into a site of plain pages"
HOMEPAGE = "https://balise.example/"


def output(*command):
    return subprocess.run(command, capture_output=True, check=True, text=True).stdout


def epoch():
    """The time everything is given, in seconds since 1970."""
    if "SOURCE_DATE_EPOCH" in os.environ:
        return int(os.environ["SOURCE_DATE_EPOCH"])
    return int(output("git", "-C", str(REPOSITORY), "log", "-1", "--format=%ct"))


def licences(swift):
    """What is linked in, with its version and licence, as one text."""
    parts = ["Balise is linked with the following; it needs nothing at run time but glibc.\n"]
    for library, package in LIBRARIES.items():
        version = output("pkg-config", "--modversion", library).strip()
        copyright_ = pathlib.Path(f"/usr/share/doc/{package}/copyright").read_text(errors="replace")
        parts.append(f"== {library} {version} ==\n\n{copyright_}")
    checkout = next(REPOSITORY.glob(".build/dist/checkouts/swift-argument-parser/LICENSE.txt"))
    parts.append(f"== swift-argument-parser ==\n\n{checkout.read_text()}")
    root = pathlib.Path(shutil.which(swift)).resolve().parents[1]
    licence = root / "share/swift/LICENSE.txt"
    version = output(swift, "--version").split("\n")[0]
    text = licence.read_text() if licence.exists() else "Apache License 2.0 with Runtime Library Exception\n"
    parts.append(f"== {version}, its libraries ==\n\n{text}")
    return "\n\n".join(parts)


def contents(program, version, time, swift):
    """What is installed, below `usr`: {path: (bytes, mode)}."""
    day = datetime.datetime.fromtimestamp(time, datetime.timezone.utc).date().isoformat()
    files = {"bin/balise": (program.read_bytes(), 0o755)}
    for name, text in manual.pages(program, version, day).items():
        files[f"share/man/man1/{name}.gz"] = (gzip.compress(text.encode(), 9, mtime=0), 0o644)
    for shell, path in {
        "bash": "share/bash-completion/completions/balise",
        "zsh": "share/zsh/vendor-completions/_balise",
        "fish": "share/fish/vendor_completions.d/balise.fish",
    }.items():
        script = output(program, "--generate-completion-script", shell)
        # It is read by a shell and not run.
        files[path] = (script.removeprefix("#!/bin/bash\n").encode(), 0o644)
    licence = (REPOSITORY / "LICENSE").read_text() if (REPOSITORY / "LICENSE").exists() else ""
    files["share/doc/balise/copyright"] = ((licence + "\n" + licences(swift)).lstrip().encode(), 0o644)
    return dict(sorted(files.items()))


def tarball(files, prefix, time):
    """A tar of these files, folders first, packed by gzip."""
    packed = io.BytesIO()
    with gzip.GzipFile(fileobj=packed, mode="wb", compresslevel=9, mtime=0, filename="") as stream:
        with tarfile.open(fileobj=stream, mode="w", format=tarfile.USTAR_FORMAT) as tar:
            for path, (data, mode) in files.items():
                entry = tarfile.TarInfo(f"{prefix}/{path}")
                entry.size, entry.mode, entry.mtime = len(data), mode, time
                tar.addfile(entry, io.BytesIO(data))
    return packed.getvalue()


def debian(files, version, machine, time, destination):
    """A package for Debian, by dpkg-deb."""
    with tempfile.TemporaryDirectory() as place:
        root = pathlib.Path(place) / "root"
        day = datetime.datetime.fromtimestamp(time, datetime.timezone.utc)
        changelog = (
            f"balise ({version}) unstable; urgency=medium\n\n  * See CHANGELOG.md of the sources.\n\n"
            f" -- The authors of Balise <balise@balise.example>  {day:%a, %d %b %Y %H:%M:%S +0000}\n")
        files = {f"usr/{path}": entry for path, entry in files.items()}
        overrides = "".join(
            f"balise: embedded-library {library} [usr/bin/balise]\n" for library in ("expat", "libyaml")
        ) + "balise: copyright-file-contains-full-apache-2-license\n"
        files["usr/share/lintian/overrides/balise"] = (LINKED_IN.encode() + overrides.encode(), 0o644)
        files["usr/share/doc/balise/changelog.gz"] = (gzip.compress(changelog.encode(), 9, mtime=0), 0o644)
        size = sum(len(data) for data, _ in files.values()) // 1024
        control = (
            f"Package: balise\nVersion: {version}\nArchitecture: {machine}\nSection: web\nPriority: optional\n"
            f"Maintainer: The authors of Balise <balise@balise.example>\nInstalled-Size: {size}\n"
            f"Depends: libc6 (>= {glibc(files['usr/bin/balise'][0])})\nHomepage: {HOMEPAGE}\n"
            f"Description: static website generator for guidance\n {SUMMARY}.\n"
            " Every choice and link is checked, and nothing is written while one leads\n nowhere.\n")
        files["DEBIAN/control"] = (control.encode(), 0o644)
        sums = "".join(
            f"{hashlib.md5(data).hexdigest()}  {path}\n"
            for path, (data, _) in sorted(files.items()) if path.startswith("usr/"))
        files["DEBIAN/md5sums"] = (sums.encode(), 0o644)
        for path, (data, mode) in files.items():
            file = root / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
            file.chmod(mode)
        for folder in [root, *root.rglob("*")]:
            if folder.is_dir():
                folder.chmod(0o755)
        subprocess.run(
            ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", root, destination], check=True,
            env=os.environ | {"SOURCE_DATE_EPOCH": str(time)}, stdout=subprocess.DEVNULL)


def glibc(program):
    """The newest version of glibc that a program asks for."""
    versions = {tuple(map(int, found.split(b"."))) for found in re.findall(rb"GLIBC_(2\.\d+)", program)}
    return ".".join(map(str, max(versions)))


def wheel(program, version, machine, time, folder):
    """A Python wheel that puts the program among the scripts of an environment."""
    tag = f"manylinux_{glibc(program).replace('.', '_')}_{machine}"
    info = f"balise-{version}.dist-info"
    files = {
        f"balise-{version}.data/scripts/balise": program,
        f"{info}/METADATA": (
            f"Metadata-Version: 2.1\nName: balise\nVersion: {version}\nSummary: {SUMMARY}\nHome-page: {HOMEPAGE}\n"
        ).encode(),
        f"{info}/WHEEL": f"Wheel-Version: 1.0\nGenerator: balise\nRoot-Is-Purelib: false\nTag: py3-none-{tag}\n".encode(),
    }
    record = ""
    for path, data in files.items():
        digest = base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
        record += f"{path},sha256={digest},{len(data)}\n"
    files[f"{info}/RECORD"] = (record + f"{info}/RECORD,,\n").encode()
    stamp = datetime.datetime.fromtimestamp(time, datetime.timezone.utc).timetuple()[:6]
    packed = folder / f"balise-{version}-py3-none-{tag}.whl"
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path, data in files.items():
            entry = zipfile.ZipInfo(path, stamp)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = (0o100755 if path.endswith("scripts/balise") else 0o100644) << 16
            archive.writestr(entry, data)
    return packed


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", type=pathlib.Path, required=True)
    parser.add_argument("--swift", default="swift")
    parser.add_argument("--into", type=pathlib.Path, default=REPOSITORY / ".build/packages")
    options = parser.parse_args()
    shutil.rmtree(options.into, ignore_errors=True)
    options.into.mkdir(parents=True)
    time = epoch()
    with tempfile.TemporaryDirectory() as place:
        program = pathlib.Path(place) / "balise"
        subprocess.run(["strip", "-o", program, options.program], check=True)
        version = output(program, "--version").strip().split()[-1]
        needed = set(re.findall(r"^\s*(\S+)", output("ldd", program), re.MULTILINE))
        allowed = ("linux-vdso", "libc.so", "libm.so", "/lib")
        strangers = sorted(name for name in needed if not name.startswith(allowed))
        if strangers:
            sys.exit(f"the program needs more than glibc: {', '.join(strangers)}")
        files = contents(program, version, time, options.swift)
        data = program.read_bytes()
    machine = platform.machine()
    name = f"balise-{version}-linux-{machine}"
    (options.into / f"{name}.tar.gz").write_bytes(tarball(files, name, time))
    debian(
        files, version, output("dpkg", "--print-architecture").strip(), time,
        options.into / f"balise_{version}_{output('dpkg', '--print-architecture').strip()}.deb")
    wheel(data, version, machine, time, options.into)
    packages = sorted(options.into.iterdir())
    sums = "".join(f"{hashlib.sha256(p.read_bytes()).hexdigest()}  {p.name}\n" for p in packages)
    (options.into / "SHA256SUMS").write_text(sums)
    print(f"the program: {len(data):,} bytes")
    for package in packages:
        print(f"{package.name}: {package.stat().st_size:,} bytes")
    too_large = [p.name for p in packages if p.stat().st_size > MOST_PACKED]
    if len(data) > MOST_BYTES or too_large:
        sys.exit(f"too large: {', '.join(too_large) or 'the program'}")


if __name__ == "__main__":
    main()
