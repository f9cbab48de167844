"""A stand-in for a server with a language model: it needs a GPU, loads its model, then it is ready.

A real one would take 2 GB of memory for the model, up to 1 GB more for its answers, and
up to two minutes to load. This one takes nearly nothing, and 2 seconds.
"""

import logging
import os
import signal
import socket
import sys
import time

GPU = "/dev/shm/hello-gpu"  # a plain file; a real device would be /dev/nvidia0 or the like

log = logging.getLogger("model-server")


def notify(message):
    """Send systemd a message, as sd_notify(3) does; without systemd, send nobody anything."""
    address = os.environ.get("NOTIFY_SOCKET")
    if not address:
        return
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as systemd:
        systemd.sendto(message.encode(), address.replace("@", "\0", 1))


def find_gpu():
    if not os.path.exists(GPU):
        sys.exit(f"no GPU: there is no {GPU}")
    log.info("the GPU is %s", GPU)


def load_model():
    log.info("loads the model")
    time.sleep(2)


def serve():
    log.info("is ready")
    notify("READY=1\nSTATUS=Ready")
    while os.path.exists(GPU):
        time.sleep(0.5)
    sys.exit("the GPU is gone")


def main():
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    find_gpu()
    load_model()
    serve()


main()
