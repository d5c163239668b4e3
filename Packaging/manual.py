"""Man pages, made of what the program says of itself (`--experimental-dump-help` of swift-argument-parser)."""

import json
import subprocess


def dumped(program):
    """The description of all commands, as the program gives it."""
    run = subprocess.run([program, "--experimental-dump-help"], capture_output=True, check=True)
    return json.loads(run.stdout)["command"]


def escaped(text):
    """A text as roff prints it."""
    text = text.replace("\\", "\\\\").replace("-", "\\-")
    return "\n".join("\\&" + line if line.startswith((".", "'")) else line for line in text.split("\n"))


def named(argument):
    """How an argument is written: `--output <output>`, `[<site>]`."""
    names = [
        ("--" if name["kind"].startswith("long") else "-") + name["name"]
        for name in argument.get("names", [])
    ]
    value = "<" + argument.get("valueName", "value") + ">"
    if argument["kind"] == "positional":
        return value if not argument.get("isOptional") else f"[{value}]"
    return ", ".join(names) + (f" {value}" if argument["kind"] == "option" else "")


def page(command, parents, version, date):
    """(name of the file, text) of a command's page."""
    name = "-".join([*parents, command["commandName"]])
    shown = [a for a in command.get("arguments", []) if a.get("shouldDisplay", True)]
    lines = [
        f'.TH {name.upper()} 1 "{date}" "balise {version}" "Balise"',
        ".SH NAME",
        f"{escaped(name)} \\- {escaped(command.get('abstract', '').rstrip('.'))}",
        ".SH SYNOPSIS",
        ".B " + escaped(" ".join([*parents, command["commandName"]])),
        escaped(" ".join(f"[{named(a)}]" if a["kind"] != "positional" else named(a) for a in shown)),
    ]
    if command.get("discussion"):
        lines += [".SH DESCRIPTION", escaped(command["discussion"])]
    if shown:
        lines.append(".SH OPTIONS")
        for argument in shown:
            default = argument.get("defaultValue")
            text = argument.get("abstract") or ""
            lines += [".TP", ".B " + escaped(named(argument))]
            lines.append(escaped(text + (f" [default: {default}]" if default else "")) or "\\&")
    children = [c for c in command.get("subcommands", []) if c["commandName"] != "help"]
    if children:
        lines.append(".SH COMMANDS")
        for child in children:
            reference = "-".join([name, child["commandName"]])
            lines += [".TP", f".BR {escaped(reference)} (1)", escaped(child.get("abstract", "")) or "\\&"]
    return name + ".1", "\n".join(lines) + "\n"


def pages(program, version, date):
    """The pages of the program and of each of its commands, by their files' names."""
    found, waiting = {}, [(dumped(program), [])]
    while waiting:
        command, parents = waiting.pop()
        name, text = page(command, parents, version, date)
        found[name] = text
        for child in command.get("subcommands", []):
            if child["commandName"] != "help":
                waiting.append((child, [*parents, command["commandName"]]))
    return dict(sorted(found.items()))
