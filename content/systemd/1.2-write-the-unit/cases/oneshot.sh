# title: Type=oneshot with Restart=always
# want: fail bad-setting
# breaks: known type
solve 1.2
sudo sed -i 's/^Type=.*/Type=oneshot/' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
