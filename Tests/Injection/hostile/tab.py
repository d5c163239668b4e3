"""A real Chromium with one tab, a server on the loopback, and everything that happens noted."""

import json
import pathlib
import re

from checks.browser import PATIENCE, Server, launched
from playwright.sync_api import sync_playwright

from .sources import DOT

LOOK = (pathlib.Path(__file__).parent / "look.js").read_text()
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
PICTURE = "/images/dot.png"
HOST = b'<!doctype html><title>host</title><link rel=icon href="data:,"><body>'
# An attack that runs in a page that is fetched finds its function there.
IN_PAGE = "window.pwn = () => top.pwn()"


class Folder:
    """The files of a site, for the server."""

    def __init__(self, files):
        self.files = files


class Tab:
    """One tab of a Chromium that finds no host but the loopback."""

    def __init__(self):
        self.server = Server()
        self.playwright = sync_playwright().start()
        self.chromium = launched(self.playwright)
        context = self.chromium.new_context(locale="en-GB")
        context.set_default_timeout(PATIENCE)
        context.add_init_script(f"if (self !== top) {{ {IN_PAGE} }}")
        self.happened, self.expected = [], set()
        self.page = context.new_page()
        self.page.on("popup", lambda page: self.happened.append("opens a window"))
        self.page.on("request", self.note_request)
        self.page.on("console", lambda message: self.happened.append(f"says on the console: {message.text[:200]}"))
        self.page.on("pageerror", lambda error: self.happened.append(f"runs a script that fails: {error}"))
        self.page.on("dialog", self.note_dialog)
        self.page.on("download", lambda download: self.happened.append("downloads a file"))
        files = {"host.html": HOST, PICTURE[1:]: DOT}
        self.host = self.server.address(Folder(files), "host.html")

    def close(self):
        """Ends the browser and the server."""
        self.chromium.close()
        self.playwright.stop()
        self.server.close()

    def note_request(self, request):
        """Nothing may be asked for but the pages themselves, and the picture beside them."""
        if request.url not in self.expected and not request.url.endswith(PICTURE):
            self.happened.append(f"asks for {request.url[:200]}")

    def note_dialog(self, dialog):
        """No page opens a dialog."""
        self.happened.append(f"opens a dialog: {dialog.message[:80]}")
        dialog.dismiss()

    def look(self, files, *, still=(), fetched=()):
        """Opens the pages of a site without their policy, and those to be fetched with it, too. Gives
        what is to be seen of each, and what happened. Pages that stand still are only read."""
        pages = {path: POLICY.sub("", data.decode(errors="replace")) for path, data in files.items() if path.endswith(".html")}
        folder = Folder(files)
        addresses = {path: self.server.address(folder, path) for path in fetched}
        self.expected = {self.host, *addresses.values()}
        if self.page.url != self.host:
            self.page.goto(self.host)
        self.happened.clear()
        # As JSON in one piece: Playwright takes its time to look through large values.
        seen = json.loads(self.page.evaluate(LOOK, json.dumps({
            "written": {path: html for path, html in pages.items() if path not in still},
            "still": {path: html for path, html in pages.items() if path in still},
            "fetched": addresses,
        })))
        self.server.sites.pop(str(id(folder)), None)
        return seen, list(self.happened)
