# title: the script fails on an import
# want: fail script-error
# breaks: up
sed -i '1i import requests_not_there' ~/agents/hello-agent/hello_agent.py
sudo systemctl start hello-agent
