"""A stand-in for Redis: it loads for 2 s, and then hands out jobs."""

import itertools
import time

import team

jobs = itertools.count(1)


def answer(question):
    return str(next(jobs)) if question == "job" else "pong"


team.log.info("redis loads its data")
time.sleep(2)
team.serve("redis", answer)
