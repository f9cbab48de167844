# title: an Assert= line is not met
# want: fail assert-false
# breaks: up yours speaks
sudo sed -i '/^After=/a AssertPathExists=/etc/hello-agent/env' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl start hello-agent || true
