"""A real Chromium that opens pages of a site over http or from disk, and notes what it is asked."""

import http.server
import os
import pathlib
import shutil
import threading
import time
import urllib.parse

from playwright.sync_api import sync_playwright

IN_PAGE = (pathlib.Path(__file__).parent / "in_page.js").read_text()
AXE = pathlib.Path(__file__).parents[2] / ".tools" / "axe.min.js"
# No name but the loopback leads anywhere.
NOWHERE = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
# Milliseconds; a busy machine may need them.
PATIENCE = 120_000
CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome")
FONTS = pathlib.Path(__file__).parents[1] / "fonts.conf"

TYPES = {
    "html": "text/html; charset=utf-8", "css": "text/css", "js": "text/javascript",
    "svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg", "txt": "text/plain",
}


class Server:
    """Serves sites from memory on the loopback, each in a folder of its own; can be slow on purpose."""

    def __init__(self):
        self.sites = {}
        self.asked = []
        server = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, *arguments):
                pass

            def do_GET(self):
                path = urllib.parse.unquote(urllib.parse.urlsplit(self.path).path)
                speed, key, name = (path.lstrip("/").split("/", 2) + ["", ""])[:3]
                server.asked.append(path)
                data = server.sites[key].files.get(name) if key in server.sites else None
                self.send_response(404 if data is None else 200)
                data = data if data is not None else b"not found"
                kind = TYPES.get(name.rpartition(".")[2], "application/octet-stream")
                self.send_header("Content-Type", kind)
                self.send_header("Content-Length", str(len(data)))
                self.send_header("Cache-Control", "no-store")
                self.end_headers()
                try:
                    if speed == "slow":
                        for piece in pieces(data, 8):
                            self.wfile.write(piece)
                            self.wfile.flush()
                            time.sleep(0.03)
                    else:
                        self.wfile.write(data)
                except OSError:
                    pass

        self.http = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.http.daemon_threads = True
        self.origin = f"http://127.0.0.1:{self.http.server_port}/"
        threading.Thread(target=self.http.serve_forever, args=(0.01,), daemon=True).start()

    def address(self, site, path, speed="fast"):
        key = str(id(site))
        self.sites[key] = site
        return f"{self.origin}{speed}/{key}/{urllib.parse.quote(path)}"

    def close(self):
        self.http.shutdown()
        self.http.server_close()


def pieces(data, count):
    """The data in that many pieces, as a slow line delivers it; a line of the source stays whole."""
    size, found, start = max(1, len(data) // count), [], 0
    while start < len(data):
        end = data.find(b"\n", min(start + size, len(data) - 1)) + 1 or len(data)
        found.append(data[start:end])
        start = end
    return found


def launched(playwright):
    """Chromium as all tests have it: it finds no host but the loopback, and no fonts but the project's."""
    program = next((found for name in CHROMIUM_NAMES if (found := shutil.which(name))), None)
    if program is None:
        raise RuntimeError("Chromium is missing: run Tests/Site/set-up.sh")
    return playwright.chromium.launch(
        executable_path=program, args=["--no-sandbox", "--disable-gpu", "--hide-scrollbars", NOWHERE],
        env={**os.environ, "FONTCONFIG_FILE": str(FONTS)}, timeout=PATIENCE)


class Browser:
    """One Chromium for the whole run. A view is one tab with one set of settings, used again."""

    def __init__(self):
        if not AXE.exists():
            raise RuntimeError("axe-core is missing: run Tests/Site/set-up.sh")
        self.server = Server()
        self.playwright = sync_playwright().start()
        self.chromium = launched(self.playwright)
        self.version = self.chromium.version
        self.axe = AXE.read_text()
        self.views = {}

    def close(self):
        self.chromium.close()
        self.playwright.stop()
        self.server.close()

    def view(self, width, height, *, policy, leaves):
        """A tab of that size. `policy` False switches the pages' own policy off, for measuring;
        `leaves` True holds back a page that sends its reader on."""
        settings = (width, height, policy, leaves)
        if settings not in self.views:
            context = self.chromium.new_context(
                viewport={"width": width, "height": height}, bypass_csp=not policy, locale="fr-BE"
            )
            context.set_default_timeout(PATIENCE)
            context.add_init_script(IN_PAGE)
            tab = context.new_page()
            tab.requests = []
            tab.console = []
            tab.on("request", lambda request: tab.requests.append(request.url))
            tab.on("console", lambda message: tab.console.append(message.text))
            if leaves:  # "no content" keeps a tab where it is; looking at every request takes time
                context.route(
                    lambda url: not url.startswith((self.server.origin, "file:", "data:", "about:")),
                    lambda route: route.fulfill(status=204),
                )
            tab.goto("about:blank")
            self.views[settings] = tab
        return self.views[settings]

    def open(self, site, path, *, width=360, height=512, policy=False, over="http", speed="fast"):
        """The page, fetched; `tab.requests` and `tab.console` hold what happened meanwhile."""
        leaves = b'"refresh"' in site.files[path].lower()
        tab = self.view(width, height, policy=policy, leaves=leaves)
        if over == "file":
            address = (site.folder / path).as_uri()
        else:
            address = self.server.address(site, path, speed)
        tab.requests.clear()
        tab.console.clear()
        tab.goto(address, wait_until="load")
        return tab

    def show(self, site, path, *, width=360, height=512):
        """The page, laid out but not fetched: enough to measure it, and five times faster."""
        data = site.files[path]
        tab = self.view(width, height, policy=False, leaves=b'"refresh"' in data.lower())
        tab.emulate_media(media="null", color_scheme="light", forced_colors="none")
        tab.set_content(data.decode(), wait_until="load")
        tab.evaluate("scrollTo(0, 0)")
        return tab
