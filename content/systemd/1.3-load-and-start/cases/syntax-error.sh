# title: the script has a syntax error
# want: fail script-error
# breaks: up
sed -i 's/while True:/while True/' ~/agents/hello-agent/hello_agent.py
sudo systemctl start hello-agent
