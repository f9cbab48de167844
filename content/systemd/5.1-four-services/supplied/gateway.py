"""The gateway: takes tasks, and says that it has them."""

import itertools

import team

tasks = itertools.count(1)


def answer(question):
    return "task %d accepted" % next(tasks) if question == "task" else "pong"


team.serve("gateway", answer)
