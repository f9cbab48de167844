# title: the handler only notes the signal, and that ends the wait within the job
# want: fail work-cut-off
# breaks: finished
cat >~/agents/job-agent/job_agent.py <<'END'
import logging
import signal
import threading

logging.basicConfig(level=logging.INFO, format="%(message)s")
stop = threading.Event()
signal.signal(signal.SIGTERM, lambda *_: stop.set())
number = 0
while not stop.is_set():
    number += 1
    logging.info("job %d begins", number)
    stop.wait(4)
    logging.info("job %d is done", number)
END
sdlab solve 5.2 --print | sed s/graceful_agent/job_agent/ | bash
