# title: a drop-in empties User=
# want: fail runs-as-root
# breaks: user
solve 1.2
sudo mkdir /etc/systemd/system/hello-agent.service.d
printf '[Service]\nUser=\n' | sudo tee /etc/systemd/system/hello-agent.service.d/a.conf
sudo systemctl daemon-reload
