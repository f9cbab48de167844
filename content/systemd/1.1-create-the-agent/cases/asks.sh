# title: it asks for input, which a service has none of
# want: fail script-error
mkdir -p ~/agents/hello-agent
cat > ~/agents/hello-agent/hello_agent.py <<'END'
import time
name = input("name? ")
while True:
    print(name, flush=True)
    time.sleep(5)
END
