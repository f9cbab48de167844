"""An agent that works through jobs, and ends between two when it is asked to."""

import logging
import signal
import time

JOB_SECONDS = 4

log = logging.getLogger("job-agent")
stopping = False


def work(number):
    """Do one job, which must not be cut off."""
    log.info("job %d begins", number)
    time.sleep(JOB_SECONDS)
    log.info("job %d is done", number)


def on_sigterm(signum, frame):
    """Note the wish, no more: the job at hand goes on where it was."""
    global stopping
    stopping = True
    log.info("SIGTERM: this job is the last")


def main():
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    signal.signal(signal.SIGTERM, on_sigterm)
    number = 0
    while not stopping:
        number += 1
        work(number)
    log.info("the end: each job that was begun is done")


main()
