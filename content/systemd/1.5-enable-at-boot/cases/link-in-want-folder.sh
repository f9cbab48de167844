# title: a link by hand in multi-user.target.want
# want: fail not-enabled
sudo mkdir -p /etc/systemd/system/multi-user.target.want
sudo ln -s /etc/systemd/system/hello-agent.service /etc/systemd/system/multi-user.target.want/
sudo systemctl daemon-reload
