# title: Restrat=
# want: fail key-ignored
# breaks: restart
solve 2.2
sudo sed -i s/^Restart=/Restrat=/ /etc/systemd/system/memory-agent.service
sudo systemctl daemon-reload
sudo systemctl restart memory-agent
