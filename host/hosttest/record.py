"""Turns what gather.sh printed on a machine into a recording (see machine.go).

Usage: python3 record.py NAME 'what it is about' WORDS < gathered
WORDS are the properties to keep, by interface: "Unit.Id Service.MainPID ...".
"""

import json
import sys

# Of other units, what a search for default.target or for requirements asks is enough.
STATES = {"Id", "LoadState", "ActiveState"}
AROUND = {
    "multi-user.target": STATES | {"WantedBy", "RequiredBy", "BoundBy", "UpheldBy"},
    "graphical.target": STATES | {"WantedBy", "RequiredBy", "BoundBy", "UpheldBy"},
}
AGENT = "hello-agent.service"
NEEDLESS = ("__CURSOR", "__SEQNUM", "__SEQNUM_ID", "__MONOTONIC_TIMESTAMP")


def sections(text):
    """gather.sh writes a line "== NAME" before each thing that it prints."""
    found, name = {}, ""
    for line in text.splitlines():
        if line.startswith("== "):
            name = line[3:]
            found[name] = []
        else:
            found[name].append(line)
    return found


def value(p):
    """What YAML tells the type of is written as it is: texts, truths, lists of texts."""
    kind, data = p["type"], p["data"]
    if kind == "ay":
        data = "".join("%02x" % b for b in data)
    if kind in ("s", "b", "as"):
        return json.dumps(data, ensure_ascii=False)
    return "{%s: %s}" % (json.dumps(kind) if "(" in kind else kind, json.dumps(data, ensure_ascii=False))


def show_units(seen, words):
    print("units:")
    for title, lines in seen.items():
        kind, _, rest = title.partition(" ")
        if kind != "properties":
            continue
        unit, interface = rest.split()
        properties = json.loads(lines[0])["data"][0]
        if interface == "Unit":
            print("  %s:" % unit)
        print("    %s:" % interface)
        for word in sorted(properties):
            if interface + "." + word in words and (unit == AGENT or word in AROUND.get(unit, STATES)):
                print("      %s: %s" % (word, value(properties[word])))


def records(lines):
    kept = {}
    for line in lines:
        record = json.loads(line)
        for needless in NEEDLESS:
            record.pop(needless, None)
        kept[json.dumps(record, sort_keys=True)] = int(record["__REALTIME_TIMESTAMP"])
    return sorted(kept, key=kept.get)


def main():
    name, about, words = sys.argv[1], sys.argv[2], set(sys.argv[3].split())
    seen = sections(sys.stdin.read())
    agent = json.loads(seen["properties hello-agent.service Unit"][0])["data"][0]
    print("Recorded by record.sh: %s, %s." % (name, about))
    print("-- machine.yaml --")
    print("now: {t: %s}" % seen["now"][0])
    print("monotonic: {t: %s}" % seen["monotonic"][0])
    print("version: %s" % json.dumps(json.loads(seen["version"][0])["data"]))
    print("default-target: %s" % seen["default-target"][0])
    print("learner: {name: learner, home: /home/learner}")
    if seen["denied"]:
        print("denied: %s" % json.dumps(seen["denied"]))
    print("programs:")
    if "verify" in seen:
        print("  - {argv: [systemd-analyze, verify], lines: %s}" % json.dumps(seen["verify"]))
    for program in ("python3", "sudo", "systemd-analyze"):
        print("  - {argv: [%s, --version], lines: [%s]}" % (program, json.dumps(seen[program + " --version"][0])))
    if "file /home/learner/agents/hello-agent/hello_agent.py" in seen:
        print("  - {argv: [python3, -I]}")
        print('  - {argv: [python3], runs-on: true, lines: ["INFO hello-agent starts"]}')
    show_units(seen, words)
    print("-- journal.jsonl --")
    for line in records(seen["journal"]):
        print(line)
    for title, lines in seen.items():
        kind, _, path = title.partition(" ")
        if kind == "file":
            print("-- root%s --" % path)
            print("\n".join(lines).rstrip("\n"))


main()
