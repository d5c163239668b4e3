"""The generated sites keep what a reader is promised: no gate finds anything on any page."""

import pytest

from checks import spoil
from checks.gates import GATES, judge
from checks.sites import OWN, SITES

SHOWN = 12
HOLDING = [(name, gate) for name, sources in SITES.items() for gate in GATES if gate not in sources.left_out]
LEFT_OUT = [(name, gate) for name, sources in SITES.items() for gate in sources.left_out]


@pytest.mark.parametrize("name, gate", HOLDING)
def test_the_site_passes(name, gate, found_on):
    findings = found_on(name, gate)
    if findings:
        said = "\n".join(f"  {one}" for one in findings[:SHOWN])
        more = f"\n  … and {len(findings) - SHOWN} more" if len(findings) > SHOWN else ""
        promise = " ".join((GATES[gate].__doc__ or "").split())
        pytest.fail(f"{name}: {gate}: {len(findings)} findings. {promise}\n{said}{more}", pytrace=False)


@pytest.mark.parametrize("name, gate", LEFT_OUT)
def test_a_gate_is_left_out_only_as_long_as_it_finds_something(name, gate, found_on):
    assert found_on(name, gate), f"take {gate} out of others/{name}/left-out.json"


@pytest.mark.parametrize("name", [name for name in SITES if name != OWN])
def test_a_fault_on_another_site_is_found(name, site_called, found_on, browser):
    site = site_called(name)
    path = spoil.home(site)
    spoiled = site.changed(path, spoil.in_main("<h1>x</h1>")(site.files[path].decode()).encode())
    assert set(judge("one_main_heading", spoiled, browser)) - set(found_on(name, "one_main_heading"))
