#!/usr/bin/env python3
"""Signs a report every five seconds, and tells the last one to whoever asks."""

import hashlib
import itertools
import logging
import os
import select
import socket
import sys

SITE = "@SITE@"
PORT = int(os.environ.get("PORT", "8620"))
PAUSE = 5  # seconds between two reports
REVOKED = "@REVOKED@"  # the fingerprint of a key that too many people have seen


def read_key():
    """The key is a credential of systemd's if there is one, else a variable."""
    folder = os.environ.get("CREDENTIALS_DIRECTORY")
    if folder:
        with open(os.path.join(folder, "API_KEY")) as file:
            return file.read().strip()
    return os.environ.get("API_KEY", "")


def sign(key, text):
    return hashlib.blake2b(text.encode(), key=key.encode(), digest_size=8).hexdigest()


def fingerprint(key):
    return hashlib.sha256(key.encode()).hexdigest()[:16]


def answer(door, text):
    """Tells the text to the first who asks within the pause."""
    asked, _, _ = select.select([door], [], [], PAUSE)
    if asked:
        visitor, _ = door.accept()
        with visitor:
            visitor.sendall(text.encode())


def main():
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(message)s")
    key = read_key()
    if not key:
        sys.exit("there is no API_KEY, so no report can be signed")
    remark = ", with a revoked key" if fingerprint(key) == REVOKED else ""
    with socket.create_server(("127.0.0.1", PORT)) as door:
        logging.info("the agent of %s starts, on port %d", SITE, PORT)
        for number in itertools.count(1):
            report = f"report {number} of {SITE}"
            logging.info("%s, signed %s%s", report, sign(key, report), remark)
            answer(door, report + "\n")


if __name__ == "__main__":
    main()
