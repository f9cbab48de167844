# title: it goes into the background by itself
# want: fail script-ends
mkdir -p ~/agents/hello-agent
cat > ~/agents/hello-agent/hello_agent.py <<'END'
import os,time
if os.fork():
    os._exit(0)
while True:
    print("x", flush=True)
    time.sleep(5)
END
