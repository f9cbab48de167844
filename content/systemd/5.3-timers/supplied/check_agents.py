"""Say how services fare, one line for each, and which are in a restart storm.

All arguments are handed to systemctl show: the names of the services.
"""

import subprocess
import sys

# So many restarts without a start by hand in between are a storm.
STORM = 3


def ask(arguments):
    """Return the properties of each service."""
    command = ["systemctl", "show", "--property=Id,ActiveState,NRestarts", *arguments]
    shown = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout
    return [dict(line.split("=", 1) for line in block.splitlines()) for block in shown.split("\n\n")]


for service in ask(sys.argv[1:]):
    line = f"{service['Id']}: {service['ActiveState']}, {service['NRestarts']} restarts"
    if int(service["NRestarts"]) >= STORM:
        line += ", RESTART STORM"
    print(line)
