# title: no Restart=
# want: fail restart-disabled
# breaks: restart
solve 1.2
sudo sed -i '/^Restart=/d' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
