# title: the level of logging is too high
# want: fail no-output
# breaks: speaks
solve 1.1
sed -i 's/logging.INFO/logging.WARNING/' ~/agents/hello-agent/hello_agent.py
