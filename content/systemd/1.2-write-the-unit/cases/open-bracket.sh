# title: [Service without its second bracket
# want: fail bad-setting
# breaks: known
solve 1.2
sudo sed -i 's/^.Service./[Service/' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
