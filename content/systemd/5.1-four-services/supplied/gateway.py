"""The gateway: it needs 2 s to start, and then takes tasks."""

import itertools
import time

import team

tasks = itertools.count(1)


def answer(question):
    return "task %d accepted" % next(tasks) if question == "task" else "pong"


team.log.info("gateway starts")
time.sleep(2)
team.serve("gateway", answer)
