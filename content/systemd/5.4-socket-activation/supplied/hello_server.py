"""Greet whoever connects, over a socket that systemd has opened."""

import logging
import os
import socket
import sys

# systemd hands sockets over as open files, from this number on: sd_listen_fds(3).
FIRST = 3

log = logging.getLogger("hello-socket")


def handed_over():
    """Return the socket that systemd opened for this process, or None."""
    mine = os.environ.get("LISTEN_PID") == str(os.getpid())
    return socket.socket(fileno=FIRST) if mine else None


def main():
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    door = handed_over()
    if door is None:
        log.error("no socket from systemd for me: LISTEN_PID=%s, my PID is %d", os.environ.get("LISTEN_PID"), os.getpid())
        sys.exit(1)
    log.info("somebody is at the door")
    count = 0
    while True:
        visitor, _ = door.accept()
        count += 1
        with visitor:
            visitor.sendall(f"Hello, you are visitor {count} of process {os.getpid()}\n".encode())


main()
