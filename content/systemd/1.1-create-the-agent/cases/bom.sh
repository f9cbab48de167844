# title: saved with a byte order mark
# want: pass
solve 1.1
printf '\xef\xbb\xbf' | cat - ~/agents/hello-agent/hello_agent.py > /tmp/x; cp /tmp/x ~/agents/hello-agent/hello_agent.py
