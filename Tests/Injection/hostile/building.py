"""Sites under one attack: it is written into every field, and fields that refuse it become harmless."""

from typing import NamedTuple

from .program import build
from .sources import Sources


class Built(NamedTuple):
    """A site as built, which fields hold the attack, and why the others do not."""

    files: dict
    accepted: dict
    refused: dict


def built(folder, values):
    """Builds the site with these values, leaving out one by one the fields that are refused."""
    values, refused = dict(values), {}
    while True:
        sources = Sources(values)
        reasons = {field: "no file can have this name" for field in sources.write(folder)}
        if not reasons:
            errors = build(folder)
            if not errors:
                return Built(read(folder / "output"), values, refused)
            for error in errors:
                for field in blamed(sources, error):
                    reasons[field] = error["rule"]
        assert reasons, f"nobody is to blame for {errors[:3]}"
        refused |= reasons
        values = {field: value for field, value in values.items() if field not in reasons}


def blamed(sources, error):
    """The attacked fields that an error can be about."""
    place = error["file"], error.get("line") or 0
    return sources.fields_at(*place, error["rule"]) & sources.values.keys() or sources.fields_near(*place)


def read(folder):
    """The files of a built site by path."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
