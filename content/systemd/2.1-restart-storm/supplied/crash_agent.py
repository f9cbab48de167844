"""An agent that crashes at once, because its settings are missing."""

import logging
import os
import time

HOME = os.path.dirname(os.path.abspath(__file__))
SETTINGS = os.path.join(HOME, "settings.txt")

logging.basicConfig(level=logging.INFO, format="%(message)s")
logging.info("Crash agent starts")

# Nobody wrote this file, so Python raises FileNotFoundError here, says where
# that happened, and ends with exit status 1.
with open(SETTINGS) as settings:
    model = settings.read().strip()

while True:
    logging.info("Crash agent works with the model %s", model)
    time.sleep(60)
