"""A gate: a plain function that measures a site and returns what is wrong with it."""

import inspect
from typing import NamedTuple


class Finding(NamedTuple):
    """One thing that breaks a promise: the file it is in, and what was measured there."""

    page: str
    fault: str

    def __str__(self):
        return f"{self.page}: {self.fault}"


GATES = {}


def gate(function):
    """Puts a function among the gates; it stays a plain function."""
    if function.__name__ in GATES:
        raise ValueError(f"two gates are called {function.__name__}")
    GATES[function.__name__] = function
    return function


def judge(name, site, browser):
    """The findings of one gate; only those that look at a page need the browser."""
    function = GATES[name]
    needs = inspect.signature(function).parameters
    return function(site, browser) if "browser" in needs else function(site)
