# title: a folder of the script's name
# want: fail not-a-file
# breaks: exists
mkdir -p ~/agents/hello-agent/hello_agent.py
