# title: User=%u
# want: fail runs-as-root
solve 1.2
sudo sed -i 's|^User=.*|User=%u|' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
