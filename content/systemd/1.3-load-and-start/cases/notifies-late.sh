# title: Type=notify, and the agent says READY=1 some seconds after its start
# want: pass
cat > ~/agents/hello-agent/hello_agent.py <<'PYTHON'
import os, socket, time

print("loads", flush=True)
time.sleep(6)
with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as systemd:
    systemd.sendto(b"READY=1", os.environ["NOTIFY_SOCKET"])
while True:
    print("hello", flush=True)
    time.sleep(5)
PYTHON
sudo sed -i s/^Type=.*/Type=notify/ /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl start --no-block hello-agent
