"""The scheduler: hands a task to the gateway every 5 s, and ends if the gateway is gone."""

import time

import team

team.log.info("scheduler starts")
team.wait_for("gateway")
while True:
    team.log.info("%s", team.ask("gateway", "task"))
    time.sleep(5)
