# title: no WorkingDirectory=
# want: fail directory-missing
# breaks: directory
solve 1.2
sudo sed -i '/^WorkingDirectory/d' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
