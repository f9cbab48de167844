# title: not saved: the file is empty
# want: fail script-empty
# breaks: exists
mkdir -p ~/agents/hello-agent
touch ~/agents/hello-agent/hello_agent.py
