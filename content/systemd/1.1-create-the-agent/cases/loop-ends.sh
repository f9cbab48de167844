# title: it says something and ends
# want: fail script-ends
# breaks: speaks
solve 1.1
sed -i 's/^while True:/for i in range(1):/;s/time.sleep(5)/pass/' ~/agents/hello-agent/hello_agent.py
