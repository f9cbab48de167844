# title: it listens on a port, so there can be one copy, and the service runs that
# want: error another-copy
mkdir -p ~/agents/hello-agent
cat > ~/agents/hello-agent/hello_agent.py <<'END'
import socket, time
s = socket.socket()
s.bind(("127.0.0.1", 7001))
while True:
    print("hello", flush=True)
    time.sleep(5)
END
solve 1.2
solve 1.3
sleep 3
