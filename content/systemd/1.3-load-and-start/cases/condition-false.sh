# title: a Condition= line is not met
# want: fail condition-false
# breaks: up yours speaks
sudo sed -i '/^After=/a ConditionPathExists=/etc/hello-agent/env' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl start hello-agent
