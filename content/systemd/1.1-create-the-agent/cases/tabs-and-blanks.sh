# title: tabs and blanks mixed
# want: fail script-error
mkdir -p ~/agents/hello-agent
cat > ~/agents/hello-agent/hello_agent.py <<'END'
import time
while True:
	print("x", flush=True)
        time.sleep(5)
END
