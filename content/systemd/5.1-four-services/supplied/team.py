"""What the programs of the team share: a log, and a way to ask each other.

A program that can be asked listens on a socket of its own name in this folder.
"""

import logging
import os
import socket
import time

HERE = os.path.dirname(os.path.abspath(__file__))

logging.basicConfig(level=logging.INFO, format="%(levelname)s %(message)s")
log = logging.getLogger("team")


def ask(name, question):
    """Return the answer of the program of that name; raises OSError if there is none."""
    with socket.socket(socket.AF_UNIX) as asked:
        asked.settimeout(2)
        asked.connect(path_of(name))
        asked.send(question.encode())
        return asked.recv(100).decode()


def wait_for(name):
    """Come back when the program of that name answers: a good program can wait."""
    while True:
        try:
            return ask(name, "ping")
        except OSError as error:
            log.warning("%s does not answer yet: %s", name, error)
            time.sleep(1)


def serve(name, answer):
    """Answer questions for ever, and tell systemd when it is possible to ask."""
    if os.path.exists(path_of(name)):
        os.remove(path_of(name))
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(path_of(name))
        server.listen()
        log.info("%s listens", name)
        tell_systemd("READY=1")
        while True:
            client, _ = server.accept()
            with client:
                client.send(answer(client.recv(100).decode()).encode())


def path_of(name):
    return os.path.join(HERE, name + ".socket")


def tell_systemd(state):
    """Send a state to the manager if it waits for one, as with Type=notify (sd_notify(3))."""
    address = os.environ.get("NOTIFY_SOCKET", "")
    if not address:
        return
    if address.startswith("@"):  # a name that is in no folder
        address = "\0" + address[1:]
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as manager:
        manager.connect(address)
        manager.send(state.encode())
