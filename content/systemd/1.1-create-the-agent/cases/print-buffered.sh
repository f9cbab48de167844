# title: print without flush
# want: fail output-buffered
# breaks: speaks
mkdir -p ~/agents/hello-agent
printf 'import time\nwhile True:\n    print("alive")\n    time.sleep(5)\n' > ~/agents/hello-agent/hello_agent.py
