# title: a space at the end of the name
# want: fail script-missing
# breaks: exists
solve 1.1
mv ~/agents/hello-agent/hello_agent.py ~/agents/hello-agent/'hello_agent.py '
