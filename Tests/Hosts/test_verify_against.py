"""`balise verify --against` an address: a host that hands out the site, and hosts that do other things."""

import http.server
import os
import subprocess
import threading
from contextlib import contextmanager
from urllib.parse import unquote

import pytest

from building import build, program, write

# Every sort of name that a build can write.
NAMES = [
    "a b.txt", "100%.txt", "a#b.txt", "[x]{1-3}.txt", "été.txt", "日本.txt", "-f.txt", "$HOME.txt", "a&b=c;d.txt",
    "a%2e%2e.txt", "~x.txt", "a'b.txt", "a`b.txt", "dossier é/x y.txt", "a+b.txt", "@a.txt",
]
SOURCES = {
    "content/site.yml": b"title: T\nlanguage: en\n",
    "content/index.md": b"---\ntitle: Home\n---\n\nHello.\n",
    **{f"content/{name}": name.encode() for name in NAMES},
    "content/large.txt": b"\n0123\n" * 300_000,
    "content/empty.txt": b"",
}


class Host(http.server.BaseHTTPRequestHandler):
    """Hands out the files of `server.folder`, but for what `server.answers` has for a path."""

    protocol_version = "HTTP/1.1"

    def do_GET(self):
        self.server.asked.append(self.path)
        path = unquote(self.path).removeprefix("/site/")
        status, headers, body = 404, {}, b"no such file"
        file = self.server.folder / path
        if path in self.server.answers:
            status, headers, body = self.server.answers[path]
        elif file.is_file():
            status, body = 200, file.read_bytes()
        self.send_response(status)
        for name, value in {"Content-Length": str(len(body)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


@pytest.fixture(scope="module")
def own(tmp_path_factory):
    folder = tmp_path_factory.mktemp("own")
    files = dict(SOURCES)
    from document import CHECKOUT

    for path in (CHECKOUT / "themes").rglob("*"):
        if path.is_file():
            files[path.relative_to(CHECKOUT).as_posix()] = path.read_bytes()
    build(write(files, folder / "sources"), folder / "output")
    return folder / "output"


@contextmanager
def host(folder, answers=()):
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Host)
    server.folder, server.answers, server.asked = folder, dict(answers), []
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()


def verify(own, server, home, **environment):
    address = f"http://127.0.0.1:{server.server_port}/site"
    home.mkdir(exist_ok=True)
    before = sorted(home.rglob("*"))
    run = subprocess.run(
        [program(), "verify", "--against", address, str(own), "--lang", "en"], cwd=home, text=True,
        capture_output=True, timeout=120, env={"PATH": os.environ["PATH"], "HOME": str(home), **environment})
    assert sorted(home.rglob("*")) == before, "nothing of a host's is kept"
    return run.returncode, run.stdout.splitlines()[:-1], run.stderr


def test_a_host_with_the_site_is_exact_whatever_the_names(own, tmp_path):
    with host(own) as server:
        assert verify(own, server, tmp_path / "home") == (0, [], "")
        assert all(path.isascii() and " " not in path for path in server.asked)


@pytest.mark.parametrize("name", ["index.html", "a b.txt", "large.txt", "empty.txt", "robots.txt", "SHA256SUMS"])
def test_one_file_of_other_bytes_is_named(own, tmp_path, name):
    whole = (own / name).read_bytes()
    for body in (whole + b"\n", whole[:-1] or b"x", b"<script>"):
        with host(own, {name: (200, {}, body)}) as server:
            assert verify(own, server, tmp_path / "home") == (1, [f"changed: {name}"], "")


def test_what_is_missing_and_what_a_host_keeps_to_itself_are_told_apart(own, tmp_path):
    gone = (404, {}, b"not here")
    answers = {name: gone for name in ("index.html", ".balise", ".nojekyll", "_headers")}
    # The page for what is missing may come with the status of what is missing.
    answers["404.html"] = (404, {}, (own / "404.html").read_bytes())
    with host(own, answers) as server:
        status, lines, _ = verify(own, server, tmp_path / "home")
        assert (status, lines[0]) == (1, "missing: index.html")
        assert lines[1:] == [f"kept by the host, harmless: {name}" for name in (".balise", ".nojekyll", "_headers")]
        del server.answers["index.html"]
        assert verify(own, server, tmp_path / "home")[0] == 0
        # A file that is there with other bytes is no longer harmless; nor is the right one as an error.
        server.answers[".nojekyll"] = (200, {}, b"evil")
        server.answers["robots.txt"] = (500, {}, (own / "robots.txt").read_bytes())
        assert verify(own, server, tmp_path / "home")[1][:2] == ["missing: robots.txt", "changed: .nojekyll"]


def test_a_page_may_have_moved_to_a_shorter_address(own, tmp_path):
    answers = {
        "index.html": (308, {"Location": "./"}, b"moved"),
        "": (200, {}, (own / "index.html").read_bytes()),
    }
    with host(own, answers) as server:
        assert verify(own, server, tmp_path / "home") == (0, [], "")


@pytest.mark.parametrize("place", ["file:///etc/hostname", "ftp://127.0.0.1/x", "gopher://127.0.0.1/x", "index.html"])
def test_no_redirection_leads_to_another_protocol_or_round_for_ever(own, tmp_path, place):
    with host(own, {"index.html": (302, {"Location": place}, b"")}) as server:
        status, _, said = verify(own, server, tmp_path / "home")
        assert status == 2 and said.startswith("balise: cannot read http://127.0.0.1:"), said


def test_a_host_cannot_pretend_where_a_file_ends(own, tmp_path):
    whole = (own / "index.html").read_bytes()
    guesses = [b"\n", b"\n" + b"0" * 32 + b" 200\n", b"\n" + b"f" * 32 + b" 20", b"\n200\n"]
    for guess in guesses:
        with host(own, {"index.html": (200, {}, whole + guess)}) as server:
            assert verify(own, server, tmp_path / "home")[1] == ["changed: index.html"]


def test_the_list_of_the_host_decides_nothing(own, tmp_path):
    with host(own, {"SHA256SUMS": (200, {}, b"0" * 64 + b"  ../../x\n")}) as server:
        assert verify(own, server, tmp_path / "home")[1] == ["changed: SHA256SUMS"]
        assert not [path for path in server.asked if ".." in path and "%25" not in path]


def test_a_file_without_end_is_not_fetched(own, tmp_path):
    with host(own, {"index.html": (200, {"Content-Length": str(1 << 40)}, b"x")}) as server:
        status, _, said = verify(own, server, tmp_path / "home")
        assert status == 2 and "file size exceeded" in said, said


def test_settings_of_the_users_are_not_read(own, tmp_path):
    home = tmp_path / "home"
    home.mkdir()
    (home / ".curlrc").write_text("output = stolen\nproxy = http://127.0.0.1:1/\nurl = http://127.0.0.1:1/\n")
    (home / ".config").mkdir()
    (home / ".config/curlrc").write_text("output = stolen\n")
    with host(own) as server:
        assert verify(own, server, home) == (0, [], "")
        assert verify(own, server, home, XDG_CONFIG_HOME=str(home / ".config"), CURL_HOME=str(home)) == (0, [], "")


def test_a_host_that_does_not_answer_is_an_error(own, tmp_path):
    with host(own) as server:
        pass
    status, _, said = verify(own, server, tmp_path / "home")
    assert status == 2 and "connect" in said and said.count("\n") == 1


@pytest.mark.parametrize("address", [
    "ftp://example.org/", "file:///etc/", "http://", "https:///x", "http://a b/", "http://x/?a", "http://x/#a",
    'http://x/"\noutput = "y', "http://user:secret@x/", "HTTP://x\\y", "http://x/{1,2}", "javascript://x/%0a1",
])
def test_other_addresses_are_refused(own, tmp_path, address):
    run = subprocess.run(
        [program(), "verify", "--against", address, str(own)], cwd=tmp_path, text=True, capture_output=True, timeout=60)
    assert run.returncode == 64 and "secret" not in run.stdout
    assert list(tmp_path.iterdir()) == []
