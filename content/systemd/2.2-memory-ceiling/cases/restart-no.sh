# title: Restart=no
# want: fail restart-disabled
# breaks: restart
solve 2.2
sudo sed -i s/^Restart=.*/Restart=no/ /etc/systemd/system/memory-agent.service
sudo systemctl daemon-reload
sudo systemctl restart memory-agent
