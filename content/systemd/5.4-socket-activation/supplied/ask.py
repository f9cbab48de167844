"""Connect to the server, and print what it says."""

import socket

with socket.create_connection(("127.0.0.1", 7070), timeout=5) as door:
    print(door.makefile().readline(), end="")
