# title: WantedBy=default.target
# want: pass
sudo sed -i s/multi-user/default/ /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl enable hello-agent
