"""The worker: gets a job from Redis every 5 s, and does it."""

import time

import team

team.log.info("worker starts")
team.wait_for("redis")
while True:
    try:
        team.log.info("job %s done", team.ask("redis", "job"))
    except OSError as error:
        team.log.warning("no job: %s", error)
    time.sleep(5)
