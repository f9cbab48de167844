# title: a script of mode 000
# want: fail script-error
solve 1.1
chmod 000 ~/agents/hello-agent/hello_agent.py
