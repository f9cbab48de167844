# title: an agent that takes more than MemoryMax= is killed over and over
# want: fail crash-loop
# breaks: process
# options: full
sed -i '/^while/i hog = bytearray(200 << 20)' ~/agents/hello-agent/hello_agent.py
sudo sed -i s/^RestartSec=.*/RestartSec=2/ /etc/systemd/system/hello-agent.service
sdlab solve 4.2 --print | sed -e s/500M/64M/ -e s/1G/0/ | bash
for _ in $(seq 60); do [ "$(systemctl show -P NRestarts hello-agent)" -lt 3 ] || break; sleep 1; done
