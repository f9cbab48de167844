# title: RestartSec in a drop-in, the variable on the command line of env
# want: fail env-not-in-process
# breaks: variable
sdlab solve 3.3 --print | sed 's,^Environment.*,ExecStart=\nExecStart=/usr/bin/env PYTHONUNBUFFERED=1 /usr/bin/python3 /home/learner/agents/hello-agent/hello_agent.py,' | bash
