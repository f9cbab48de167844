# title: curly quotes
# want: fail script-error
# breaks: compiles
solve 1.1
sed -i 's/"hello-agent starts"/“hello-agent starts”/' ~/agents/hello-agent/hello_agent.py
