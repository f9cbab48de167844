# title: MemoryMax= leaves the agent too little to start with, and it is killed over and over
# want: fail limit-too-tight
# breaks: memory
# options: full
sudo sed -i s/^RestartSec=.*/RestartSec=2/ /etc/systemd/system/hello-agent.service
sdlab solve 4.2 --print | sed -e s/500M/4M/ -e s/1G/0/ | bash
for _ in $(seq 60); do [ "$(systemctl show -P NRestarts hello-agent)" -lt 3 ] || break; sleep 1; done
