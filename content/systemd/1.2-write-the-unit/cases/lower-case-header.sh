# title: [service]
# want: fail bad-setting
# breaks: known
solve 1.2
sudo sed -i 's/^.Service./[service]/' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
