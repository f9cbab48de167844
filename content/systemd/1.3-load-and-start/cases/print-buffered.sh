# title: print() keeps its lines in a buffer
# want: fail output-buffered
# breaks: speaks
printf 'import time\nwhile True:\n    print("hello")\n    time.sleep(5)\n' > ~/agents/hello-agent/hello_agent.py
sudo systemctl start hello-agent
sleep 3
