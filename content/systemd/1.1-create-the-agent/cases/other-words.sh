# title: another text, to standard error, private to the learner
# want: pass
umask 077
mkdir -p ~/agents/hello-agent
printf 'import sys, time\nwhile 1:\n\tsys.stderr.write("hallo\\n"); time.sleep(3)\n' > ~/agents/hello-agent/hello_agent.py
