# title: Restart: always
# want: fail key-ignored
# breaks: restart clean
solve 1.2
sudo sed -i 's/^Restart=/Restart: /' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
