# title: RequiredBy=
# want: pass
sudo sed -i s/^WantedBy/RequiredBy/ /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl enable hello-agent
