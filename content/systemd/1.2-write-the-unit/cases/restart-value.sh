# title: Restart=Always
# want: fail value-ignored
# breaks: restart clean
solve 1.2
sudo sed -i 's/^Restart=.*/Restart=Always/' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
