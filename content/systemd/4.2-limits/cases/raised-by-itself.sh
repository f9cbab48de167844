# title: the process raised its own soft limit to the hard one
# want: pass
sdlab solve 4.2 --print | sed s/65536/2048:8192/ | bash
sleep 1
prlimit --pid "$(systemctl show -P MainPID hello-agent)" --nofile=8192:
sleep 0.1
sudo touch /etc/systemd/system/hello-agent.service.d/limits.conf
sudo systemctl daemon-reload
