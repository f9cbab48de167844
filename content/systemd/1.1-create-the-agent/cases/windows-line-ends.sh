# title: Windows line ends, which Python reads
# want: pass
solve 1.1
sed -i 's/$/\r/' ~/agents/hello-agent/hello_agent.py
