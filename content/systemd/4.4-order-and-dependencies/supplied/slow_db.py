"""A stand-in for a database: it needs 3 s to load, and tells systemd when it has.

Who connects to its socket is told how many orders wait.
"""

import os
import socket
import time

SOCKET = os.path.join(os.path.dirname(os.path.abspath(__file__)), "socket")


def tell_systemd(state):
    """Send a state such as READY=1 to the manager, if it waits for one (sd_notify(3))."""
    address = os.environ.get("NOTIFY_SOCKET", "")
    if not address:
        return
    if address.startswith("@"):  # a name that is in no folder
        address = "\0" + address[1:]
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as manager:
        manager.connect(address)
        manager.send(state.encode())


print("slow-db loads its tables", flush=True)
if os.path.exists(SOCKET):
    os.remove(SOCKET)
time.sleep(3)

with socket.socket(socket.AF_UNIX) as server:
    server.bind(SOCKET)
    server.listen()
    print("slow-db takes questions", flush=True)
    tell_systemd("READY=1")
    while True:
        client, _ = server.accept()
        with client:
            client.send(b"3\n")
