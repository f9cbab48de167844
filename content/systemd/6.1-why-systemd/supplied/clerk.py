"""Answers whoever comes to the door. systemd opens it, and hands it over as fd 3."""

import os
import socket

with socket.socket(fileno=3) as door:
    while True:
        visitor, _ = door.accept()
        with visitor:
            visitor.sendall(b"Good day, this is process %d.\n" % os.getpid())
