# title: it imports what is not there
# want: fail script-error
# breaks: speaks
solve 1.1
sed -i '1i import requests_of_nobody' ~/agents/hello-agent/hello_agent.py
