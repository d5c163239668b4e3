"""The rsync recipe of docs/publishing.md, into a folder here instead of a server; and the check from outside."""

import os
import re
import shutil
import subprocess

import pytest

from building import build, program, rich_sources, write
from document import example, with_changes
from servers import SERVERS, free_port, running
from watching import Watch


def snapshot(folder):
    return {
        path.relative_to(folder).as_posix(): (path.read_bytes(), path.stat().st_mtime_ns, path.stat().st_ino)
        for path in sorted(folder.rglob("*")) if path.is_file()
    }


def contents(folder):
    return {name: content for name, (content, *_) in snapshot(folder).items()}


@pytest.fixture
def publish(tmp_path):
    """Runs the recipe beside an `output/`; gives what rsync changed, one line a file."""
    (tmp_path / ".build/release").mkdir(parents=True)
    (tmp_path / ".build/release/balise").symlink_to(os.path.abspath(program()))
    (tmp_path / "server").mkdir()

    def run():
        line = with_changes(example("sh", "rsync"), {"publisher@example.org:/srv/www/site/": "server/"})
        line = line.replace("rsync -rc", "rsync --itemize-changes -rc")
        done = subprocess.run(["sh", "-c", line], cwd=tmp_path, capture_output=True, text=True, timeout=300)
        return done.returncode, [line for line in done.stdout.splitlines() if re.match(r"[<>ch.*]\S{9}|\*del", line)]

    return run


def sources(tmp_path, changes=()):
    files = rich_sources("https://example.org/")
    for path, old, new in changes:
        assert old in files[path].decode()
        files[path] = files[path].decode().replace(old, new).encode()
    shutil.rmtree(tmp_path / "sources", ignore_errors=True)
    return write(files, tmp_path / "sources")


def test_the_copy_is_the_site_and_is_left_alone_afterwards(publish, tmp_path):
    build(sources(tmp_path), tmp_path / "output", umask=0o077)
    (tmp_path / "server/.well-known").mkdir()
    (tmp_path / "server/.well-known/proof").write_text("of a certificate\n")
    (tmp_path / "server/left-over.html").write_text("of another site\n")
    status, changed = publish()
    assert status == 0 and "*deleting   left-over.html" in changed
    server = contents(tmp_path / "server")
    assert server.pop(".well-known/proof")
    assert server == contents(tmp_path / "output")
    for path in (tmp_path / "server").rglob("*"):
        if ".well-known" not in path.parts:
            assert path.stat().st_mode & 0o777 == (0o755 if path.is_dir() else 0o644), path

    before = snapshot(tmp_path / "server")
    assert publish() == (0, [])
    # Another machine builds the same: new times, and other permissions.
    shutil.rmtree(tmp_path / "output")
    build(tmp_path / "sources", tmp_path / "output", umask=0o002)
    assert publish() == (0, [])
    assert snapshot(tmp_path / "server") == before


def test_only_what_changed_is_copied(publish, tmp_path):
    build(sources(tmp_path), tmp_path / "output")
    publish()
    build(sources(tmp_path, [("content/aide.md", "\n---\n", "\n---\n\nUn mot de plus.\n")]), tmp_path / "output")
    before = snapshot(tmp_path / "server")
    assert publish()[0] == 0
    after = snapshot(tmp_path / "server")
    assert {name for name in before if before[name] != after[name]} == {"aide.html", ".balise", "SHA256SUMS"}


def test_what_is_new_comes_before_what_is_gone_goes(publish, tmp_path):
    """Links to a new page work as soon as they are there, and links to an old one as long."""
    build(sources(tmp_path), tmp_path / "output")
    publish()
    folder = sources(tmp_path, [("content/parapluie.md", "aliases: [vieux/parapluie.html]\n", "")])
    write({"content/nouveau.md": b"---\ntitle: Nouveau\n---\n\nBonjour.\n"}, folder)
    build(folder, tmp_path / "output")
    watch = Watch(tmp_path / "server")
    assert publish()[0] == 0
    events = watch.events()
    assert ("comes", "nouveau.html") in events and ("goes", "vieux/parapluie.html") in events
    # Everything is there, out of sight, before the first file is put in its place.
    order = ["hidden", "comes", "goes"]
    assert [what for what, _ in events] == sorted((what for what, _ in events), key=order.index), events
    assert contents(tmp_path / "server") == contents(tmp_path / "output")


def test_a_damaged_folder_is_not_copied(publish, tmp_path):
    build(sources(tmp_path), tmp_path / "output")
    assert publish()[0] == 0
    before = snapshot(tmp_path / "server")
    (tmp_path / "output/aide.html").write_text("half a pa")
    (tmp_path / "output/parents.html").unlink()
    assert publish()[0] == 1
    assert snapshot(tmp_path / "server") == before


def test_one_can_ask_from_outside_whether_the_site_is_whole(open_folder, tmp_path):
    port = free_port()
    work, root = open_folder / "asked", open_folder / "asked" / "root"
    root.mkdir(parents=True)
    address = f"http://127.0.0.1:{port}"
    build(write(rich_sources("https://example.org/"), tmp_path / "sources"), root)
    (tmp_path / "tools").mkdir()
    (tmp_path / "tools/balise").symlink_to(os.path.abspath(program()))
    environment = {**os.environ, "LC_ALL": "C.UTF-8", "PATH": f"{tmp_path / 'tools'}:{os.environ['PATH']}"}

    def ask(name, recipe):
        folder = tmp_path / f"{name}-{recipe}"
        folder.mkdir()
        shutil.copytree(tmp_path / "own", folder / "output")
        script = with_changes(example("sh", recipe), {"https://example.org": address})
        return subprocess.run(
            ["sh", "-c", script], cwd=folder, env=environment, capture_output=True, text=True, timeout=300)

    shutil.copytree(root, tmp_path / "own")
    with running(SERVERS["nginx"](work, root, "/", port), work, port):
        asked = ask("whole", "from-outside")
        assert (asked.returncode, asked.stderr) == (0, ""), asked.stdout
        assert re.fullmatch("files listed: [0-9]+, all as the build wrote them\n", asked.stdout)
        asked = ask("whole", "by-hand")
        assert (asked.returncode, asked.stdout, asked.stderr) == (0, "", "")
        assert contents(tmp_path / "whole-by-hand/copy") == {
            name: content for name, content in contents(root).items() if name != "SHA256SUMS"}
        # Who changes a page changes the list beside it, too.
        page = root / "parents.html"
        page.write_text(page.read_text().replace("</main>", "<script>1</script></main>"))
        (root / "aide.html").unlink()
        subprocess.run("sha256sum *.html > SHA256SUMS", shell=True, cwd=root, check=True)
        asked = ask("harmed", "from-outside")
        assert asked.returncode == 1
        assert asked.stdout.splitlines()[:3] == ["missing: aide.html", "changed: SHA256SUMS", "changed: parents.html"]
        asked = ask("harmed", "by-hand")
        assert asked.returncode == 1
        assert "parents.html: FAILED" in asked.stdout and "aide.html: FAILED open" in asked.stdout


@pytest.mark.parametrize("name", ["../../x", "/etc/x", "a/../../x", "..", "./x", "a//x", "a/", ".", "a\\nb"])
def test_by_hand_too_no_list_leads_out_of_the_folder(name, tmp_path):
    (tmp_path / "output").mkdir()
    line = "0" * 64 + "  " + name + "\n"
    (tmp_path / "output/SHA256SUMS").write_text("\\" + line if "\\" in name else line)
    script = example("sh", "by-hand")
    asked = subprocess.run(["sh", "-c", script], cwd=tmp_path, capture_output=True, text=True, timeout=60)
    assert asked.returncode == 1 and "not the list of a build" in asked.stderr
    assert sorted(path.name for path in tmp_path.iterdir()) == ["output"]
