# title: WantedBy= in a drop-in
# want: pass
sudo sed -i -e '/^\[Install\]/d' -e /^WantedBy=/d /etc/systemd/system/hello-agent.service
sudo mkdir /etc/systemd/system/hello-agent.service.d
printf '[Install]\nWantedBy=multi-user.target\n' | sudo tee /etc/systemd/system/hello-agent.service.d/boot.conf
sudo systemctl daemon-reload
sudo systemctl enable hello-agent
