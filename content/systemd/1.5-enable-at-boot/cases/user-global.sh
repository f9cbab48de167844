# title: --user: in /etc/systemd/user, and enabled for all users
# want: pass
# scope: user
sudo mv ~/.config/systemd/user/hello-agent.service /etc/systemd/user/
sudo systemctl --global enable hello-agent
systemctl --user daemon-reload
