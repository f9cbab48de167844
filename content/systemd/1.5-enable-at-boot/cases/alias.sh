# title: an Alias= beside WantedBy=
# want: pass
sudo sed -i '/^WantedBy=/a Alias=agent.service' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl enable hello-agent
