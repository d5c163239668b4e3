"""Real servers on the loopback, each with the recipe of docs/publishing.md and just what it needs around it."""

import contextlib
import os
import random
import shutil
import socket
import subprocess
import time

from document import example, with_changes

WHERE = os.pathsep.join([os.environ.get("PATH", ""), "/usr/sbin", "/usr/local/sbin"])
# What Debian's Apache loads from the start, as far as it bears on this, and what the recipe adds.
APACHE_MODULES = "mpm_event authz_core alias autoindex deflate dir filter mime negotiation headers"


def found(name):
    path = shutil.which(name, path=WHERE)
    assert path, f"{name} is missing: run Tests/Site/set-up.sh"
    return path


def free_port():
    """A port nobody listens on, below those that the system gives to connections on their way out."""
    while True:
        port = random.randrange(20_000, 32_000)
        with contextlib.suppress(OSError), socket.socket() as probe:
            probe.bind(("", port))
            return port


def recipe(language, folder, place, changes):
    """The recipe for a server, for this folder and this place."""
    text = with_changes(example(language), {"/srv/www/site": str(folder), **changes})
    return with_changes(text, {"/404.html": place + "404.html"})


def nginx(work, folder, place, port):
    server = recipe("nginx", folder, place, {
        "listen 80;": f"listen 127.0.0.1:{port};", "listen [::]:80;": "",
        "/var/log/nginx/": f"{work}/",
    })
    temporary = "".join(
        f"{name}_temp_path {work}/{name};\n" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    (work / "nginx.conf").write_text(
        ("user nobody nogroup;\n" if os.getuid() == 0 else "")
        + f"daemon off;\npid {work}/pid;\nerror_log {work}/error.log;\nevents {{}}\n"
        f"http {{\ninclude /etc/nginx/mime.types;\ndefault_type application/octet-stream;\n"
        f"access_log {work}/access.log;\n{temporary}{server}}}\n")
    return [found("nginx"), "-e", f"{work}/error.log", "-c", f"{work}/nginx.conf"]


def apache(work, folder, place, port):
    host = recipe("apache", folder, place, {"*:80": f"127.0.0.1:{port}"})
    loads = "".join(
        f"LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n" for name in APACHE_MODULES.split())
    (work / "apache.conf").write_text(
        f"{loads}ServerRoot {work}\nServerName localhost\nListen 127.0.0.1:{port}\nPidFile {work}/pid\n"
        + ("User nobody\nGroup nogroup\n" if os.getuid() == 0 else "")
        + f"ErrorLog {work}/error.log\nMutex file:{work}\n"
        f'LogFormat "%h %t %r" common\nCustomLog {work}/access.log common\n'
        f"TypesConfig /etc/mime.types\n<Directory />\nRequire all denied\n</Directory>\n{host}")
    return [found("apache2"), "-f", f"{work}/apache.conf", "-D", "FOREGROUND"]


def caddy(work, folder, place, port):
    server = recipe("caddyfile", folder, place, {"example.org {": f"http://127.0.0.1:{port} {{"})
    (work / "Caddyfile").write_text("{\nadmin off\nauto_https off\ndefault_bind 127.0.0.1\n}\n" + server)
    return [found("caddy"), "run", "--adapter", "caddyfile", "--config", f"{work}/Caddyfile"]


SERVERS = {"nginx": nginx, "apache": apache, "caddy": caddy}


@contextlib.contextmanager
def running(command, work, port):
    """The server as long as it is needed; what it says goes to a file beside its logs."""
    home = {"HOME": str(work), "XDG_DATA_HOME": str(work), "XDG_CONFIG_HOME": str(work)}
    with open(work / "said.log", "wb") as said:
        process = subprocess.Popen(
            command, stdout=said, stderr=said, cwd=work, env={"PATH": WHERE, "LC_ALL": "C.UTF-8", **home})
    try:
        for _ in range(1200):  # a minute
            assert process.poll() is None, (work / "said.log").read_text()
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
                break
            time.sleep(0.05)
        else:
            raise AssertionError("it does not answer: " + (work / "said.log").read_text())
        yield
    finally:
        process.terminate()
        process.wait(60)
