"""A stand-in for a program that sends the machine's logs elsewhere, on a day when nobody is there."""

import logging
import sys
import time

logging.basicConfig(level=logging.INFO, format="%(message)s")
logging.info("looks for the log target")
time.sleep(1)
sys.exit("the log target does not answer")
