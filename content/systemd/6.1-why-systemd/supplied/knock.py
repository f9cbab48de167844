"""Comes to the door of the clerk, and prints what the clerk says."""

import socket
import sys

with socket.socket(socket.AF_UNIX) as visitor:
    visitor.connect(sys.argv[1])
    print(visitor.recv(100).decode(), end="")
