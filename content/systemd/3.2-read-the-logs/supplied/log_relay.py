"""Writes what it is sent on a port to the log, line by line."""

import logging
import socket
import sys

logging.basicConfig(level=logging.INFO, format="%(levelname)s %(message)s")
log = logging.getLogger("log-relay")


def main(port):
    with socket.create_server(("127.0.0.1", port)) as door:
        log.info("ready on port %d", port)
        while True:
            visitor, _ = door.accept()
            with visitor, visitor.makefile(errors="replace") as lines:
                for line in lines:
                    log.info("received: %s", line.rstrip())


main(int(sys.argv[1]))
