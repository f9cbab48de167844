# title: another unit with the same script was killed and came back
# want: fail never-killed
sed 's/^RestartSec.*/RestartSec=1/' /etc/systemd/system/hello-agent.service | sudo tee /etc/systemd/system/agent2.service
sudo systemctl start agent2
sleep 4
kill -9 "$(systemctl show -P MainPID agent2)"
sleep 5
