# title: it speaks, and fails right after
# want: fail script-error
# breaks: speaks
solve 1.1
sed -i 's/time.sleep(5)/time.slep(5)/' ~/agents/hello-agent/hello_agent.py
