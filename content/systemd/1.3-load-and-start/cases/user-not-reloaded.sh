# title: --user: edited, and sudo systemctl daemon-reload, which is the other manager's
# want: fail not-reloaded
# scope: user
systemctl --user start hello-agent
sleep 4
sed -i 's/python3 /python3 -u /' ~/.config/systemd/user/hello-agent.service
sudo systemctl daemon-reload
