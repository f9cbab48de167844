"""An agent that asks the database for its work once, when it starts.

Without an answer it works on without the database, until it is started again.
"""

import logging
import os
import socket
import time

AGENTS = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
DATABASE = os.path.join(AGENTS, "slow-db", "socket")

logging.basicConfig(level=logging.INFO, format="%(levelname)s %(message)s")
log = logging.getLogger("order-agent")


def waiting_orders():
    """Return how many orders wait; raises OSError if the database does not answer."""
    with socket.socket(socket.AF_UNIX) as database:
        database.settimeout(2)
        database.connect(DATABASE)
        return int(database.recv(100))


log.info("order-agent starts")
try:
    log.info("the database answers: %d orders wait", waiting_orders())
except OSError as error:
    log.warning("no database (%s): working without it", error)

rounds = 0
while True:
    rounds += 1
    log.info("round %d done", rounds)
    time.sleep(5)
