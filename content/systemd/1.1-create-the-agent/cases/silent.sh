# title: it runs without a word
# want: fail no-output
# breaks: speaks
mkdir -p ~/agents/hello-agent
printf 'import time\nwhile True:\n    time.sleep(5)\n' > ~/agents/hello-agent/hello_agent.py
