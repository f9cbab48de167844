# title: InaccessiblePaths=/home
# want: fail chdir-denied
sudo sed -i '/^Type/a InaccessiblePaths=/home' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl restart hello-agent || true
sleep 6
