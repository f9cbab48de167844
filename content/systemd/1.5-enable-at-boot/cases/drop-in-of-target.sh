# title: Wants= in a drop-in of multi-user.target
# want: fail not-enabled
sudo mkdir -p /etc/systemd/system/multi-user.target.d
printf '[Unit]\nWants=hello-agent.service\n' | sudo tee /etc/systemd/system/multi-user.target.d/agent.conf
sudo systemctl daemon-reload
