"""The monitor: looks every 10 s whether Redis and the gateway answer."""

import time

import team


def state_of(name):
    try:
        team.ask(name, "ping")
    except OSError as error:
        return "%s is DOWN (%s)" % (name, error)
    return name + " is up"


while True:
    team.log.info("%s, %s", state_of("redis"), state_of("gateway"))
    time.sleep(10)
