# title: enabled, and it fails at once
# want: fail module-missing
# breaks: up
sed -i '1i import requests_not_there' ~/agents/hello-agent/hello_agent.py
sudo systemctl enable hello-agent
sudo systemctl restart hello-agent
