# title: it sleeps before its first line
# want: fail no-output
mkdir -p ~/agents/hello-agent
cat > ~/agents/hello-agent/hello_agent.py <<'END'
import time,sys
while True:
    time.sleep(5)
    print("x", flush=True)
END
