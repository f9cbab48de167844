# title: the unit was put into the user manager
# want: fail unit-not-found
# breaks: up yours speaks
mkdir -p ~/.config/systemd/user
sudo mv /etc/systemd/system/hello-agent.service ~/.config/systemd/user/
sudo systemctl daemon-reload
