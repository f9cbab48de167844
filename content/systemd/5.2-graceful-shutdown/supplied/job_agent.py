"""An agent that works through jobs, one after the other, and does not listen."""

import logging
import signal
import time

JOB_SECONDS = 4

log = logging.getLogger("job-agent")


def work(number):
    """Do one job, which must not be cut off."""
    log.info("job %d begins", number)
    time.sleep(JOB_SECONDS)
    log.info("job %d is done", number)


def main():
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    # Somebody meant well: no signal should interrupt a job.
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    number = 0
    while True:
        number += 1
        work(number)


main()
