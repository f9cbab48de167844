# title: the .wants link made by hand
# want: pass
sudo mkdir -p /etc/systemd/system/multi-user.target.wants
sudo ln -s /etc/systemd/system/hello-agent.service /etc/systemd/system/multi-user.target.wants/
sudo systemctl daemon-reload
