# title: the name of a module that comes with Python is misspelt
# want: fail script-error
# breaks: speaks
solve 1.1
sed -i 's/^import logging/import loging/' ~/agents/hello-agent/hello_agent.py
