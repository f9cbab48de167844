# title: curly quotes
# want: fail script-missing
# breaks: command
solve 1.2
sudo sed -i 's|python3 \(.*\)|python3 “\1”|' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
