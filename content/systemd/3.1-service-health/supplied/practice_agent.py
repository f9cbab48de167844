"""An agent to practise on: it makes its rounds, one every five seconds.

With an argument it cannot begin, and ends with that exit status.
"""

import logging
import sys
import time

logging.basicConfig(level=logging.INFO, format="%(levelname)s %(message)s")
log = logging.getLogger("practice-agent")

if len(sys.argv) > 1:
    log.error("there is nothing to work on")
    sys.exit(int(sys.argv[1]))

count = 0
while True:
    count += 1
    log.info("round %d", count)
    time.sleep(5)
