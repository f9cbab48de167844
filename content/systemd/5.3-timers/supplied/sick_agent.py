"""An agent that cannot work: what it needs is not there."""

import logging
import sys
import time

logging.basicConfig(level=logging.INFO, format="%(message)s")
logging.info("looking for the model server")
time.sleep(0.2)
logging.error("no model server answers, giving up")
sys.exit(1)
