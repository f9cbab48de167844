# title: systemd-run in place of a file
# want: fail transient-unit
# breaks: known
sudo systemd-run -q --unit=hello-agent --uid=learner /usr/bin/python3 ~/agents/hello-agent/hello_agent.py
