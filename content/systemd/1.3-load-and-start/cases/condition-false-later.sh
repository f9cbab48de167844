# title: ran, was stopped, and a Condition= line is not met now
# want: fail condition-false
# breaks: up
sudo systemctl enable --now hello-agent
sleep 1
sudo systemctl stop hello-agent
sudo sed -i '/^After=/a ConditionPathExists=/etc/hello-agent/env' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl start hello-agent
