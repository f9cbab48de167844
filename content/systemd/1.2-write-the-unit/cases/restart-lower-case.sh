# title: restart=
# want: fail key-ignored
# breaks: restart clean
solve 1.2
sudo sed -i 's/^Restart=/restart=/' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
