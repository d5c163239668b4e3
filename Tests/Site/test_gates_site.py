"""The generated site keeps what a reader is promised: no gate finds anything on any page."""

import pytest

from checks.gates import GATES

SHOWN = 12


@pytest.mark.parametrize("gate", GATES)
def test_the_site_passes(gate, found):
    findings = found(gate)
    if findings:
        said = "\n".join(f"  {one}" for one in findings[:SHOWN])
        more = f"\n  … and {len(findings) - SHOWN} more" if len(findings) > SHOWN else ""
        promise = " ".join((GATES[gate].__doc__ or "").split())
        pytest.fail(f"{gate}: {len(findings)} findings. {promise}\n{said}{more}", pytrace=False)
