# title: the check is not about sick-agent
# want: fail script-ignores-state
# breaks: storm
sdlab solve 5.3 --print | sed 's/hello-agent sick-agent/hello-agent/' | bash
