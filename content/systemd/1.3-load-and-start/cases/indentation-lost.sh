# title: the script lost its indentation
# want: fail script-error
# breaks: up
sed -i 's/^ *//' ~/agents/hello-agent/hello_agent.py
sudo systemctl start hello-agent
