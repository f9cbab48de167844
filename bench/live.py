"""Measures sdlab watch in a machine where 0.1 is solved, beside 100 instances of a
template: the time from what systemd records of a change of the unit's state to the line
with the new verdict, the time from a line that the unit writes to the verdict that rests
on it, and the CPU that watching takes while nothing happens, while the unit speaks,
and while a line of it is awaited.
Prints p50 and p99 of both in ms, and percent of a core."""
import json, os, subprocess, sys, threading, time

rounds = int(sys.argv[1])
INSTANCES = 100
lines, new = [], threading.Condition()


def root(script):
    subprocess.run(["sudo", "sh", "-euc", script], check=True)


def watching():
    """Begins to watch; what was seen before does not count."""
    program = subprocess.Popen(["sdlab", "watch", "0.1", "--plain"], stdout=subprocess.PIPE, text=True)

    def read():
        for line in program.stdout:
            with new:
                lines.append((time.time(), line))
                new.notify()

    threading.Thread(target=read, daemon=True).start()
    return program


def verdict(word, check, since):
    """When the line about the check came, with this verdict."""
    end = time.time() + 20
    with new:
        while True:
            for at, line in lines:
                if at >= since and f" {word} {check}" in line:
                    return at
            if not new.wait(end - time.time()):
                sys.exit(f"no '{word} {check}' came from sdlab watch: {lines[-5:]}")


RUNS, SPEAKS = "it is running", "what it says arrives"


def changed(message):
    """When the manager said so; a unit that is stopped is unloaded, and has no timestamps."""
    out = subprocess.run(["journalctl", "-q", "-n1", "-o", "json", "UNIT=warm-up.service", "MESSAGE_ID=" + message], capture_output=True, text=True).stdout
    record = json.loads(out)
    return int(record.get("_SOURCE_REALTIME_TIMESTAMP", record["__REALTIME_TIMESTAMP"])) / 1e6


def cpu():
    with open(f"/proc/{watch.pid}/stat") as f:
        fields = f.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def idle():
    before = cpu()
    time.sleep(10)
    return (cpu() - before) / 10 * 100


def spread(took):
    took.sort()
    return f"{took[len(took) // 2]:.1f} {took[int(len(took) * 0.99)]:.1f}"


root(f"""printf '[Service]\\nExecStart=/bin/sleep infinity\\n' >/etc/systemd/system/beside@.service
systemctl daemon-reload
systemctl start $(seq -f 'beside@%g' {INSTANCES}) warm-up""")
watch = watching()
verdict("pass", RUNS, 0)
states = []
for _ in range(rounds):
    for verb, word, message in (("stop", "fail", "9d1aaa27d60140bd96365438aad20286"), ("start", "wait", "39f53479d3a045ac8e11786248231fbf")):
        since = time.time()
        root(f"systemctl {verb} warm-up")
        seen = verdict(word, RUNS, since)
        states.append((seen - changed(message)) * 1000)
        time.sleep(0.2)
verdict("pass", RUNS, time.time() - 10)
time.sleep(2)
speaking = idle()  # the warm-up says something every two seconds
root("systemctl stop warm-up")
time.sleep(3)
silent = idle()

# A warm-up that says what it is told: a line comes long after the unit was started.
root("""mkdir -p /etc/systemd/system/warm-up.service.d
printf "[Unit]\\nStartLimitIntervalSec=0\\n[Service]\\nRuntimeDirectory=warm-up\\nExecStart=\\nExecStart=/bin/sh -c 'mkfifo -m 666 /run/warm-up/say; while :; do cat /run/warm-up/say; done'\\n" >/etc/systemd/system/warm-up.service.d/told.conf
systemctl daemon-reload""")
said = []
for _ in range(max(1, rounds // 4)):
    root("systemctl restart warm-up")
    time.sleep(1.5)
    with open("/run/warm-up/say", "w") as say:
        since = time.time()
        say.write("a line\n")
    said.append((verdict("pass", SPEAKS, since) - since) * 1000)
root("systemctl restart warm-up")
time.sleep(15)  # until it counts as silent, sdlab looks again by itself
waiting = idle()  # for a line that does not come
watch.terminate()
print(spread(states), spread(said), f"{silent:.2f} {speaking:.2f} {waiting:.2f}")
