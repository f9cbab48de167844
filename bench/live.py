"""Measures sdlab watch in a machine where 0.1 is solved: the time from what systemd
records of a change of the unit's state to the line with the new verdict, and the CPU
that it takes while nothing happens, and while the unit speaks. Prints p50 and p99 in
ms, and percent of a core."""
import json, os, subprocess, sys, threading, time

rounds = int(sys.argv[1])
watch = subprocess.Popen(["sdlab", "watch", "0.1", "--plain"], stdout=subprocess.PIPE, text=True)
lines, new = [], threading.Condition()


def read():
    for line in watch.stdout:
        with new:
            lines.append((time.time(), line))
            new.notify()


threading.Thread(target=read, daemon=True).start()


def verdict(word, since):
    """When the line about the check that it runs came, with this verdict."""
    end = time.time() + 20
    with new:
        while True:
            for at, line in lines:
                if at >= since and f" {word} it is running" in line:
                    return at
            if not new.wait(end - time.time()):
                sys.exit(f"no {word} came: {lines[-5:]}")


def changed(message):
    """When the manager said so; a unit that is stopped is unloaded, and has no timestamps."""
    out = subprocess.run(["journalctl", "-q", "-n1", "-o", "json", "UNIT=warm-up.service", "MESSAGE_ID=" + message], capture_output=True, text=True).stdout
    record = json.loads(out)
    return int(record.get("_SOURCE_REALTIME_TIMESTAMP", record["__REALTIME_TIMESTAMP"])) / 1e6


subprocess.run(["sudo", "systemctl", "start", "warm-up"], check=True)
verdict("pass", 0)
took = []
for _ in range(rounds):
    for verb, word, message in (("stop", "fail", "9d1aaa27d60140bd96365438aad20286"), ("start", "wait", "39f53479d3a045ac8e11786248231fbf")):
        since = time.time()
        subprocess.run(["sudo", "systemctl", verb, "warm-up"], check=True)
        seen = verdict(word, since)
        took.append((seen - changed(message)) * 1000)
        time.sleep(0.2)
took.sort()
time.sleep(6)


def cpu():
    with open(f"/proc/{watch.pid}/stat") as f:
        fields = f.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def idle():
    before = cpu()
    time.sleep(10)
    return (cpu() - before) / 10 * 100


speaking = idle()  # the warm-up says something every two seconds
subprocess.run(["sudo", "systemctl", "stop", "warm-up"], check=True)
time.sleep(3)
silent = idle()
watch.terminate()
print(f"{took[len(took) // 2]:.1f} {took[int(len(took) * 0.99)]:.1f} {silent:.2f} {speaking:.2f}")
