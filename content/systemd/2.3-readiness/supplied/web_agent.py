"""A web agent: it answers on http://127.0.0.1:18080 once its database and its cache are there.

It needs the database's password, from the variable DATABASE_PASSWORD or from a
credential called database-password, and tells systemd when it is ready.
"""

import logging
import os
import signal
import socket
import sys
import time

DATABASE = ("127.0.0.1", 15432)
CACHE = ("127.0.0.1", 16379)
WEB = ("127.0.0.1", 18080)
PATIENCE = 5  # seconds that the agent waits for what it needs before it gives up

log = logging.getLogger("web-agent")


def notify(message):
    """Send systemd a message, as sd_notify(3) does; without systemd, send nobody anything."""
    address = os.environ.get("NOTIFY_SOCKET")
    if not address:
        return
    if address.startswith("@"):
        address = "\0" + address[1:]  # an abstract socket, which has no file
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as systemd:
        systemd.sendto(message.encode(), address)


def read_password():
    credential = os.path.join(os.environ.get("CREDENTIALS_DIRECTORY", "/"), "database-password")
    if os.path.exists(credential):
        with open(credential) as file:
            return file.read().strip()
    if "DATABASE_PASSWORD" not in os.environ:
        sys.exit("no password: DATABASE_PASSWORD is not set, and there is no credential database-password")
    return os.environ["DATABASE_PASSWORD"]


def ask(store, request):
    """Ask the database or the cache, which take one line and give one."""
    with socket.create_connection(store, timeout=2) as connection:
        connection.sendall(request.encode() + b"\n")
        return connection.makefile().readline().strip()


def wait_for(name, store, request):
    log.info("waits for the %s", name)
    for _ in range(PATIENCE * 2):
        try:
            answer = ask(store, request)
        except OSError:
            time.sleep(0.5)
            continue
        if answer != "OK":
            sys.exit(f"the {name} refuses: {answer}")
        return
    sys.exit(f"no {name} at {store[0]}:{store[1]} after {PATIENCE} s")


def reply(password):
    """Say how things are. A database that is away for a while is no reason to fall."""
    try:
        return "200 OK", "the database says " + ask(DATABASE, "HELLO " + password)
    except OSError:
        return "503 Service Unavailable", "the database is away"


def serve(password):
    with socket.create_server(WEB) as server:
        log.info("serves on http://%s:%d", *WEB)
        notify("READY=1\nSTATUS=Serving")
        while True:
            connection, _ = server.accept()
            with connection:
                connection.settimeout(2)
                try:
                    connection.recv(4096)
                    status, text = reply(password)
                    connection.sendall(f"HTTP/1.0 {status}\r\n\r\n{text}\n".encode())
                except OSError as error:
                    log.info("a visitor left: %s", error)


def stop(*_):
    notify("STOPPING=1")
    log.info("stops")
    sys.exit(0)


def main():
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    signal.signal(signal.SIGTERM, stop)
    log.info("starts")
    password = read_password()
    wait_for("database", DATABASE, "HELLO " + password)
    wait_for("cache", CACHE, "HELLO")
    time.sleep(1)  # an agent that does more would read its data here
    serve(password)


main()
