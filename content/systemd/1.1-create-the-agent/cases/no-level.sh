# title: log.info without basicConfig
# want: fail no-output
# breaks: speaks
solve 1.1
sed -i /basicConfig/d ~/agents/hello-agent/hello_agent.py
