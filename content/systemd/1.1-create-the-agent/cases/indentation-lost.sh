# title: pasted, and the indentation got lost
# want: fail script-error
# breaks: compiles
solve 1.1
sed -i 's/^ *//' ~/agents/hello-agent/hello_agent.py
