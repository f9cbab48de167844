# title: made with sudo: it belongs to root
# want: fail file-owner
# breaks: yours
solve 1.1
sudo chown root: ~/agents/hello-agent/hello_agent.py
