# title: it catches an error, prints its traceback, and goes on
# want: pass
mkdir -p ~/agents/hello-agent
cat > ~/agents/hello-agent/hello_agent.py <<'END'
import time, traceback
print("start", flush=True)
while True:
    try:
        1/0
    except ZeroDivisionError:
        traceback.print_exc()
    time.sleep(5)
END
