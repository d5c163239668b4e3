"""One request, as bare as can be; and what stands in `_headers`."""

import http.client
from urllib.parse import quote

# Readers have another address than the servers, so that it can be looked for in their logs.
READER = "127.0.0.2"


class Answer:
    def __init__(self, response):
        self.status = response.status
        self.headers = {name.lower(): value for name, value in response.getheaders()}
        self.names = [name.lower() for name, _ in response.getheaders()]
        self.body = response.read()

    @property
    def kind(self):
        return self.headers.get("content-type", "")


def ask(port, path, method="GET", **headers):
    """The path is quoted here; `__` in the name of a header stands for a hyphen."""
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=60, source_address=(READER, 0))
    try:
        line.request(method, quote(path), headers={name.replace("_", "-"): v for name, v in headers.items()})
        return Answer(line.getresponse())
    finally:
        line.close()


def promised_headers(folder):
    """The headers that `_headers` of a site gives every file."""
    first, *lines = (folder / "_headers").read_text().splitlines()
    assert first == "/*"
    return dict(line.strip().split(": ", 1) for line in lines if line.strip())


def directives(policy):
    return dict(part.strip().split(" ", 1) for part in policy.split(";"))
