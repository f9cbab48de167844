# title: InaccessiblePaths=/home
# want: fail chdir-denied
solve 1.2
sudo sed -i '/^Type/a InaccessiblePaths=/home' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
