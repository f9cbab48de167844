# title: Restrat=
# want: fail key-ignored
# breaks: restart clean
solve 1.2
sudo sed -i 's/^Restart=/Restrat=/' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
