"""An agent that keeps a note of everything it does, and never frees one.

Each note takes 1 MB of memory. Where no ceiling is enforced, the agent stops
at 64 MB by itself, so that it does no harm.
"""

import logging
import signal
import sys
import time

MB = 1024 * 1024
NO_CEILING = 64  # notes to stop at if nothing limits the memory
CEILING_TOO_HIGH = 700  # notes to stop at in any case

notes = []


def cgroup_file(name):
    """Read a file of the control group that systemd keeps this agent in.

    The text is empty where no controller looks after the memory.
    """
    try:
        with open("/proc/self/cgroup") as lines:
            path = [line[3:].strip() for line in lines if line.startswith("0::")][0]
        with open("/sys/fs/cgroup" + path + "/" + name) as file:
            return file.read().strip()
    except (OSError, IndexError):
        return ""


def times_over_high():
    """Count how often the kernel has slowed this agent down for MemoryHigh=."""
    for line in cgroup_file("memory.events").splitlines():
        event, count = line.split()
        if event == "high":
            return int(count)
    return 0


def asked_to_stop(signum, frame):
    """Save the work on SIGTERM, which systemctl stop and restart send."""
    logging.info("Asked to stop: saving %d notes", len(notes))
    sys.exit(0)


logging.basicConfig(level=logging.INFO, format="%(message)s")
signal.signal(signal.SIGTERM, asked_to_stop)
logging.info("Memory agent starts")
seen = times_over_high()

while True:
    enforced = cgroup_file("memory.max") not in ("", "max")
    if len(notes) >= (CEILING_TOO_HIGH if enforced else NO_CEILING):
        logging.info("Enough: %d notes, and no ceiling in sight", len(notes))
        time.sleep(30)
        continue

    notes.append(b"x" * MB)
    if len(notes) % 50 == 0:
        logging.info("Holding %d MB", len(notes))

    if times_over_high() > seen:
        del notes[: len(notes) // 2]
        logging.info("Slowed down by the kernel: saved the older half, %d MB are left", len(notes))
        seen = times_over_high()
    time.sleep(0.02)
