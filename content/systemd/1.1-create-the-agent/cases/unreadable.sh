# title: made with sudo, and closed to the learner
# want: fail file-owner
# breaks: yours
solve 1.1
sudo chown root: ~/agents/hello-agent/hello_agent.py
sudo chmod 600 ~/agents/hello-agent/hello_agent.py
