# title: the agent opens a file of its own for each line, and closes it again
# want: fail output-buffered
printf 'import time\nwhile True:\n    with open("/tmp/agent.log", "a") as log:\n        log.write("hello\\n")\n    time.sleep(5)\n' > ~/agents/hello-agent/hello_agent.py
sudo systemctl start hello-agent
sleep 3
