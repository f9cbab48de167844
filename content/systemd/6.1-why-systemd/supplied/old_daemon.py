"""A daemon of the old school: it forks twice, and so gets away from its parents."""

import os
import sys
import time

child = os.fork()
if child:
    # A start script of old would note this number, and it is the wrong one: the
    # child has ended by then, and its own child is the daemon.
    with open(os.path.join(os.path.dirname(__file__), sys.argv[1] + ".pid"), "w") as file:
        print(child, file=file)
    os.waitpid(child, 0)
    sys.exit()

os.setsid()
if os.fork():
    os._exit(0)

while True:
    time.sleep(60)
