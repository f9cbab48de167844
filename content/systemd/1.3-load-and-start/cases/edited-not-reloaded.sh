# title: edited after the start, not reloaded
# want: fail not-reloaded
# breaks: current
sudo systemctl start hello-agent
sleep 1
sudo sed -i '/^User=/a Environment=GREETING=hi' /etc/systemd/system/hello-agent.service
