# title: a link that leads nowhere
# want: fail not-a-file
# breaks: exists
mkdir -p ~/agents/hello-agent
ln -s ~/nowhere.py ~/agents/hello-agent/hello_agent.py
