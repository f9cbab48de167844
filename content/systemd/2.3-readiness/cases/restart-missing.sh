# title: no Restart=
# want: fail restart-disabled
# breaks: restart
solve 2.3
sudo sed -i /^Restart/d /etc/systemd/system/web-agent.service
sudo systemctl daemon-reload
