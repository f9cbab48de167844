# title: a quote that is not closed
# want: fail bad-setting
# breaks: known command
solve 1.2
sudo sed -i 's|python3 /|python3 "/|' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
