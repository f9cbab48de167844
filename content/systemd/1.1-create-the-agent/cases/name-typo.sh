# title: hello-agent.py, with a hyphen
# want: fail script-missing
# breaks: exists
solve 1.1
mv ~/agents/hello-agent/hello_agent.py ~/agents/hello-agent/hello-agent.py
