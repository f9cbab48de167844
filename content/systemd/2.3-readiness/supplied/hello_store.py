"""A store that stands for a database or a cache: it takes a line, HELLO and the password, and says OK.

Usage: hello_store.py NAME PORT [FILE WITH THE PASSWORD]
"""

import logging
import os
import socket
import sys
import time


def notify(message):
    """Send systemd a message, as sd_notify(3) does."""
    address = os.environ.get("NOTIFY_SOCKET")
    if not address:
        return
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as systemd:
        systemd.sendto(message.encode(), address.replace("@", "\0", 1))


def expected(arguments):
    if not arguments:
        return "HELLO"
    with open(arguments[0]) as file:
        return "HELLO " + file.read().strip()


def serve(port, greeting):
    with socket.create_server(("127.0.0.1", port)) as server:
        notify("READY=1")
        while True:
            connection, _ = server.accept()
            with connection:
                connection.settimeout(2)
                try:
                    line = connection.recv(1024).decode().strip()
                    connection.sendall(b"OK\n" if line == greeting else b"wrong password\n")
                except OSError:
                    pass  # the visitor left


def main():
    name, port, *rest = sys.argv[1:]
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    greeting = expected(rest)
    logging.info("%s starts", name)
    time.sleep(1.5)  # real ones read their files here
    logging.info("%s takes connections on port %s", name, port)
    serve(int(port), greeting)


main()
