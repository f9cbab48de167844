# title: another unit conflicts with it, and was started
# want: fail stopped-by-hand
# breaks: up
printf '[Unit]\nConflicts=hello-agent.service\n[Service]\nExecStart=/bin/sleep infinity\n' | sudo tee /etc/systemd/system/other.service >/dev/null
sudo systemctl start hello-agent
sleep 1
sudo systemctl start other
