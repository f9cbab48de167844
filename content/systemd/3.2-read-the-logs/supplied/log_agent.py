"""Does the jobs in its inbox, and tells on a port that it is alive."""

import logging
import os
import socket

INBOX = "inbox"  # in the folder that the agent is started in
LOOK_EVERY = 5  # seconds

logging.basicConfig(level=logging.INFO, format="%(levelname)s %(message)s")
log = logging.getLogger("log-agent")


def do_jobs():
    for job in sorted(os.listdir(INBOX)):
        os.remove(os.path.join(INBOX, job))
        log.info("job %s done", job)


def answer(door):
    """Wait until it is time to look again, or until somebody asks."""
    try:
        visitor, _ = door.accept()
    except socket.timeout:
        return
    with visitor:
        visitor.sendall(b"alive\n")


def main():
    port = int(os.environ["LOG_AGENT_PORT"])
    with socket.create_server(("127.0.0.1", port)) as door:
        door.settimeout(LOOK_EVERY)
        log.info("ready on port %d", port)
        while True:
            do_jobs()
            answer(door)


main()
