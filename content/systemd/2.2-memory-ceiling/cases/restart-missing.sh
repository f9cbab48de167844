# title: no Restart=
# want: fail restart-disabled
# breaks: restart
solve 2.2
sudo sed -i /^Restart=/d /etc/systemd/system/memory-agent.service
sudo systemctl daemon-reload
sudo systemctl restart memory-agent
