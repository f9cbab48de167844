# title: saved in the home
# want: fail script-missing
# breaks: exists
solve 1.1
mv ~/agents/hello-agent/hello_agent.py ~
