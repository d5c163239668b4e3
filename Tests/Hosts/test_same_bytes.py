"""The same sources give the same bytes: whoever builds them, where, when and in which order they were written."""

import os
import random
import shutil
import stat
import subprocess
import tempfile
from pathlib import Path

import pytest

from building import build, program, rich_sources, write

URL = "https://exemple.be/guide/"
BEFORE_THE_EPOCH_OF_THE_SITE, FAR_AHEAD = "946684800", "4102444800"  # 2000-01-01, 2100-01-01
ENVIRONMENTS = {
    "usual": {},
    "empty": None,
    "Kiritimati": {"TZ": "Pacific/Kiritimati"},
    "a zone of its own": {"TZ": "XXX-24:30"},
    "C": {"LC_ALL": "C", "LANG": "C"},
    "Turkish": {"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "LANGUAGE": "tr"},
    "German": {"LC_ALL": "de_CH.ISO-8859-1", "LC_NUMERIC": "de_CH"},
    "somebody": {"HOME": "/nonexistent/é", "USER": "zoé", "LOGNAME": "zoé", "HOSTNAME": "ailleurs"},
    "long ago": {"SOURCE_DATE_EPOCH": BEFORE_THE_EPOCH_OF_THE_SITE},
    "far ahead": {"SOURCE_DATE_EPOCH": FAR_AHEAD},
    "not a date": {"SOURCE_DATE_EPOCH": "demain"},
    "hashes fixed": {"SWIFT_DETERMINISTIC_HASHING": "1"},
    "GitHub": {"GITHUB_ACTIONS": "true", "CI": "true"},
    "terminal": {"TERM": "xterm-256color", "COLUMNS": "20", "FORCE_COLOR": "1"},
    "memory": {"MALLOC_PERTURB_": "165", "MALLOC_ARENA_MAX": "1"},
}


def state(folder):
    """{path: (bytes, permissions)} of a folder; folders have no bytes."""
    return {
        path.relative_to(folder).as_posix():
            (path.read_bytes() if path.is_file() else None, stat.S_IMODE(path.lstat().st_mode))
        for path in folder.rglob("*")
    }


def differences(one, other):
    """Paths that are not the same in two states, and in what."""
    found = []
    for path in sorted(set(one) | set(other)):
        if path not in one or path not in other:
            found.append(f"{path}: only in one")
        elif one[path][0] != other[path][0]:
            found.append(f"{path}: other bytes")
        elif one[path][1] != other[path][1]:
            found.append(f"{path}: permissions {one[path][1]:o} and {other[path][1]:o}")
    return found


@pytest.fixture(scope="module")
def sources(tmp_path_factory):
    return write(rich_sources(URL), tmp_path_factory.mktemp("sources"))


@pytest.fixture(scope="module")
def usual(sources, tmp_path_factory):
    """The state all others are compared with."""
    output = tmp_path_factory.mktemp("usual")
    build(sources, output, umask=0o022)
    found = state(output)
    assert {"sitemap.xml", "vieux/parapluie.html", "nl/index.html", "de/parapluie.html"} <= set(found)
    assert "brouillon.html" not in found
    return found


@pytest.mark.parametrize("name", ENVIRONMENTS)
def test_whatever_the_environment(name, sources, usual, tmp_path):
    added = ENVIRONMENTS[name]
    environment = {} if added is None else {**os.environ, **added}
    build(sources, tmp_path / "output", umask=0o022, env=environment)
    assert differences(usual, state(tmp_path / "output")) == []


def test_the_date_is_for_messages_only(sources, tmp_path):
    """It is read, or the tests above prove nothing: a review is long past, or still to come."""
    said = [
        build(sources, tmp_path / date, env={**os.environ, "SOURCE_DATE_EPOCH": date, "LC_ALL": "C"})
        for date in (BEFORE_THE_EPOCH_OF_THE_SITE, FAR_AHEAD)
    ]
    assert "not come yet [old-review]" in said[0]
    assert "[old-review]" in said[1] and "not come yet" not in said[1]


def test_however_often(sources, usual, tmp_path):
    """Swift orders sets and dictionaries differently in every process."""
    for turn in range(8):
        build(sources, tmp_path / str(turn), umask=0o022)
        assert differences(usual, state(tmp_path / str(turn))) == []


@pytest.mark.parametrize("count", [1, 2])
def test_however_many_processors(count, sources, usual, tmp_path):
    if not hasattr(os, "sched_setaffinity") or len(os.sched_getaffinity(0)) < count:
        pytest.skip("this system does not share out its processors")
    chosen = sorted(os.sched_getaffinity(0))[:count]
    build(sources, tmp_path / "output", umask=0o022, preexec_fn=lambda: os.sched_setaffinity(0, chosen))
    assert differences(usual, state(tmp_path / "output")) == []


def test_whoever_builds(sources, usual):
    if os.getuid() != 0:
        pytest.skip("only root can be somebody else")
    with tempfile.TemporaryDirectory(prefix="balise-") as name:
        folder = Path(name)
        shutil.copytree(sources, folder / "sources")
        shutil.copy(program(), folder / "balise")
        for path in [folder, *folder.rglob("*")]:
            os.chown(path, 65534, 65534)
        subprocess.run(
            [folder / "balise", "build", "sources"], cwd=folder, check=True, capture_output=True,
            user=65534, group=65534, umask=0o022, env={})
        assert differences(usual, state(folder / "sources" / "output")) == []


@pytest.mark.parametrize("deep", ["x", "clé usb/é à #1 % «ü»/" + "d" * 200 + "/" + "e" * 200])
def test_wherever_it_is_built(deep, sources, usual, tmp_path):
    """The place of the sources and of the output, and the folder the program is started in."""
    place = tmp_path / deep
    shutil.copytree(sources, place / "site")
    for output, current, named in [
        (place / "out 1", place, "site"),
        (place / "site" / "output", place / "site", "."),
        (tmp_path / "é", "/", place / "site"),
    ]:
        build(named, output, umask=0o022, cwd=current)
        assert differences(usual, state(output)) == []
        shutil.rmtree(output)


def orders():
    """The same files, written in other orders: a folder is listed in another one then, on some disks."""
    names = list(rich_sources(URL))
    mixed = random.Random(7).sample(names, len(names))
    return {"forwards": sorted(names), "backwards": sorted(names, reverse=True), "mixed": mixed}


@pytest.mark.parametrize("parent", ["/dev/shm", None])
def test_in_whatever_order_files_are_listed(parent, usual):
    if parent and not os.access(parent, os.W_OK):
        pytest.skip("no disk in memory here")
    files, listings = rich_sources(URL), set()
    for names in orders().values():
        with tempfile.TemporaryDirectory(dir=parent) as name:
            folder = write({path: files[path] for path in names}, Path(name) / "site")
            listings.add(tuple(os.listdir(folder / "content")))
            build(folder, folder / "output", umask=0o022)
            assert differences(usual, state(folder / "output")) == []
    if parent:
        assert len(listings) == 3, "the orders do not differ, so nothing was tried"


@pytest.mark.parametrize("umask", [0o002, 0o027, 0o077])
def test_permissions_are_the_builder_s_choice_and_nothing_else(umask, sources, usual, tmp_path):
    build(sources, tmp_path / "output", umask=umask)
    wanted = {
        path: (content, (0o777 if content is None else 0o666) & ~umask) for path, (content, _) in usual.items()}
    assert differences(wanted, state(tmp_path / "output")) == []


def test_times_and_permissions_of_the_sources_do_not_show(sources, usual, tmp_path):
    shutil.copytree(sources, tmp_path / "site")
    for number, path in enumerate(sorted((tmp_path / "site").rglob("*"))):
        if path.is_file():
            path.chmod(0o755 if number % 2 else 0o400)
        os.utime(path, (number * 10**6, number * 10**7))
    build(tmp_path / "site", tmp_path / "output", umask=0o022)
    assert differences(usual, state(tmp_path / "output")) == []


def test_after_whatever_stood_there(sources, usual, tmp_path):
    """Going back to an older state gives the bytes of that day."""
    newer = rich_sources(URL) | {"content/nouveau.md": b"---\ntitle: Nouveau\n---\n\nBonjour.\n"}
    del newer["content/parapluie.nl.md"], newer["content/index.nl.md"]
    build(write(newer, tmp_path / "newer"), tmp_path / "output", umask=0o022)
    assert differences(usual, state(tmp_path / "output")) != []
    build(sources, tmp_path / "output", umask=0o022)
    assert differences(usual, state(tmp_path / "output")) == []


def test_a_difference_is_noticed(usual, tmp_path):
    """Each kind of difference the tests above look for, made on purpose."""
    for name, (content, mode) in usual.items():
        if content is not None:
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_bytes(content)
            (tmp_path / name).chmod(mode)
    for path in tmp_path.rglob("*"):
        if path.is_dir():
            path.chmod(0o755)
    assert differences(usual, state(tmp_path)) == []
    index = (tmp_path / "index.html").read_bytes()
    (tmp_path / "index.html").write_bytes(index.replace(b">", b"> ", 1))
    (tmp_path / "robots.txt").chmod(0o600)
    (tmp_path / "404.html").unlink()
    (tmp_path / "leer").mkdir()
    assert differences(usual, state(tmp_path)) == [
        "404.html: only in one", "index.html: other bytes", "leer: only in one",
        "robots.txt: permissions 644 and 600"]
