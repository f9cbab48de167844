# title: the script fails on an import
# want: fail module-missing
# breaks: up
sed -i '1i import requests_not_there' ~/agents/hello-agent/hello_agent.py
sudo systemctl start hello-agent
