# title: a file logging.py beside it
# want: fail script-error
# breaks: speaks
solve 1.1
cp ~/agents/hello-agent/hello_agent.py ~/agents/hello-agent/logging.py
