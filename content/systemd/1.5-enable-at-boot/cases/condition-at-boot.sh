# title: enabled and rebooted, and a Condition= line is not met
# want: fail condition-false
# breaks: up
# options: reboot
sudo touch /run/agents-may-run
sudo sed -i '/^After=/a ConditionPathExists=/run/agents-may-run' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl enable hello-agent
