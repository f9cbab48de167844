# title: print without flush, and a warning of Python's
# want: fail output-buffered
# breaks: speaks
mkdir -p ~/agents/hello-agent
printf 'import time\npattern = "\\d+"\nwhile True:\n    print("alive")\n    time.sleep(5)\n' > ~/agents/hello-agent/hello_agent.py
