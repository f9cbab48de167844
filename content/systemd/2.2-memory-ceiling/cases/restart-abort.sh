# title: Restart=on-abort does not cover a kill for memory
# want: fail restart-not-covered
# breaks: restart
solve 2.2
sudo sed -i s/^Restart=.*/Restart=on-abort/ /etc/systemd/system/memory-agent.service
sudo systemctl daemon-reload
sudo systemctl restart memory-agent
