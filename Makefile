# Two commands: `make site` builds the tool and the site, `make test` proves both. `make bench` measures.

SWIFT ?= swift
PYTHON := Tests/.venv/bin/python
# Debian's names; on macOS: brew install cmark libyaml expat openssl@3 libevent pkg-config
PACKAGES := libcmark-dev libyaml-dev libexpat1-dev libssl-dev libevent-dev pkg-config
LINUX := $(filter Linux,$(shell uname -s))
# Where the machine has it, mimalloc serves the program in the place of the system's malloc: a sixth
# quicker (docs/decisions/0008-mimalloc.md). Asked anew each time, since `set-up` may just have installed it.
MIMALLOC = ls /usr/lib/*/libmimalloc.so >/dev/null 2>&1
LINK_MIMALLOC = $(if $(LINUX),$(shell $(MIMALLOC) && echo "-Xlinker --no-as-needed -Xlinker -lmimalloc -Xlinker --as-needed"))
# On Linux the C libraries are linked in, where the machine has them so: the program starts in half the
# time, and needs nothing but glibc and mimalloc (docs/decisions/0014-libraries-linked-in.md).
LINKED_IN := $(CURDIR)/.build/linked-in
LINK_IN = $(if $(LINUX),--static-swift-stdlib -Xswiftc -use-ld=lld -Xlinker --as-needed \
  -Xswiftc -Xclang-linker -Xswiftc -static-libgcc)
RELEASE = -c release --product balise -Xswiftc -cross-module-optimization $(LINK_IN) $(LINK_MIMALLOC)
SOURCES := Package.swift Sources Tests

.PHONY: site program linked-in dist dist-test test set-up lint swift-test site-test fuzz sanitize figures bench bench-quick budget clean

site: program
	@"$$($(SWIFT) build $(RELEASE) --show-bin-path)/balise" build .
	@echo "The site is in output/: open output/index.html"

# The program alone, at .build/release/balise.
program: set-up $(if $(LINUX),linked-in)
	PKG_CONFIG_PATH="$(LINKED_IN):$$PKG_CONFIG_PATH" $(SWIFT) build $(RELEASE)

# A folder in which the linker finds the static libraries, and no other, and where pkg-config says so.
linked-in: set-up
	@rm -rf "$(LINKED_IN)" && mkdir -p "$(LINKED_IN)"
	@for package in libcmark yaml-0.1 expat libcrypto libevent; do \
	  name=$$(pkg-config --libs-only-l $$package | sed 's/^-l//; s/ .*//'); \
	  archive=$$(pkg-config --variable=libdir $$package)/lib$$name.a; \
	  [ -f "$$archive" ] || continue; \
	  ln -s "$$archive" "$(LINKED_IN)/"; \
	  printf 'Name: %s\nDescription: linked in\nVersion: %s\nLibs: -L%s -l%s\n' \
	    $$package "$$(pkg-config --modversion $$package)" "$(LINKED_IN)" $$name > "$(LINKED_IN)/$$package.pc"; \
	done
	@archive=$$(ls /usr/lib/gcc/$$(uname -m)-linux-gnu/*/libstdc++.a 2>/dev/null | tail -n 1); \
	  [ -z "$$archive" ] || ln -s "$$archive" "$(LINKED_IN)/"

# The program packed for machines without Swift, in .build/packages: a tarball, a Debian package, a Python
# wheel. Without mimalloc, so that it needs nothing but glibc.
DIST := -c release --product balise --scratch-path .build/dist -Xswiftc -cross-module-optimization $(LINK_IN)

dist: set-up linked-in
	PKG_CONFIG_PATH="$(LINKED_IN):$$PKG_CONFIG_PATH" $(SWIFT) build $(DIST)
	python3 Packaging/dist.py --swift $(SWIFT) --program "$$($(SWIFT) build $(DIST) --show-bin-path)/balise"

# The packages installed on a bare Debian, by a user without rights and without a network.
dist-test: dist
	python3 Packaging/try.py .build/packages

test: lint swift-test site-test

# Runs `apt-get` as root or by $run. While another process holds one of apt's locks it waits, for five
# minutes at most; apt-get's own option for that knows the locks of dpkg, but not that of the lists.
APT = apt() { for try in $$(seq 60); do \
    said=$$($$run env LC_ALL=C DEBIAN_FRONTEND=noninteractive apt-get -qq "$$@" 2>&1) && return; \
    case $$said in *"Could not get lock"*) echo "Waiting for apt's lock"; sleep 5 ;; *) break ;; esac; \
  done; echo "$$said"; return 1; }

# Installs the C libraries where they are missing, with or without sudo; mimalloc only where nobody has
# to be asked.
set-up:
	@pkg-config --exists libcmark yaml-0.1 expat libcrypto libevent 2>/dev/null || { \
	  echo "Installing $(PACKAGES)"; \
	  if command -v apt-get >/dev/null; then \
	    run=; [ "$$(id -u)" = 0 ] || run=sudo; \
	    [ -z "$$run" ] || command -v sudo >/dev/null || { echo "Please ask an administrator to install: $(PACKAGES)"; exit 1; }; \
	    $(APT); apt update && apt install -y $(PACKAGES); \
	  elif command -v brew >/dev/null; then brew install cmark libyaml expat openssl@3 libevent pkg-config; \
	  else echo "Please install: $(PACKAGES)"; exit 1; fi; }
	@$(MIMALLOC) || ! command -v apt-get >/dev/null || { \
	  run=; [ "$$(id -u)" = 0 ] || run="sudo -n"; \
	  echo "Installing libmimalloc-dev, to be quicker"; \
	  $(APT); { apt update && apt install -y libmimalloc-dev; } >/dev/null || \
	    echo "Not installed: it works without, a sixth slower"; }

lint:
	$(SWIFT) format lint --strict --recursive $(SOURCES)

swift-test: set-up
	$(SWIFT) test

# The generated site in a real browser, with real checkers; the reports as other programs read them;
# attacks in every field of an author's; then behind real servers.
site-test: site
	Tests/Site/set-up.sh
	$(PYTHON) -m pytest Tests/Formats Tests/Injection Tests/Proof Tests/Site Tests/Speed
	$(PYTHON) -m pytest Tests/Hosts

# Texts by chance, guided by what they reach: ten minutes, or FUZZ_SECONDS=60. The short run is in `make test`.
# Of two sanitizers the Swift compiler takes the last only: both are named to it again, together.
FUZZ_BUILD := -c release --scratch-path .build/fuzz --product fuzz --sanitize=fuzzer --sanitize=address \
  -Xswiftc -sanitize=fuzzer,address $(if $(LINUX),-Xswiftc -use-ld=lld)

fuzz: set-up
	BALISE_FUZZ=1 $(SWIFT) build $(FUZZ_BUILD)
	Tests/Fuzzing/run.sh "$$(BALISE_FUZZ=1 $(SWIFT) build $(FUZZ_BUILD) --show-bin-path)/fuzz"

# The Swift tests with memory, then with threads watched: a report fails. Those that give the program
# little memory are left out, the sanitizers need too much themselves.
SANITIZED := $(if $(LINUX),-Xswiftc -use-ld=lld) --skip 'Hostile(Themes|Sources|Folders)'

sanitize: set-up
	LSAN_OPTIONS=suppressions=$(CURDIR)/Tests/Sanitizers/leaks.txt,print_suppressions=0 \
	  $(SWIFT) test --sanitize=address --scratch-path .build/address $(SANITIZED)
	TSAN_OPTIONS=suppressions=$(CURDIR)/Tests/Sanitizers/races.txt,print_suppressions=0 \
	  $(SWIFT) test --sanitize=thread --scratch-path .build/thread $(SANITIZED)

# Writes the figures of the accessibility statement anew, then the site with them.
figures: site
	Tests/Site/set-up.sh
	BALISE_FIGURES=write $(PYTHON) -m pytest Tests/Site/test_gates_figures.py -q -k committed
	$(MAKE) site

# Balise against its peers on the same pages: half an hour; bench-quick, a few minutes.
bench: program
	python3 Benchmarks/run.py $(QUICK) --balise "$$($(SWIFT) build $(RELEASE) --show-bin-path)/balise"

bench-quick: QUICK = --quick
bench-quick: bench

# Makes what today's program needs, in instructions, the budget that Tests/Speed holds it to.
budget: program
	Tests/Site/set-up.sh
	$(PYTHON) Benchmarks/instructions.py --write --balise "$$($(SWIFT) build $(RELEASE) --show-bin-path)/balise"

clean:
	rm -rf .build Tests/.venv Tests/.tools Benchmarks/.venv
