# title: WantedBy=graphical.target, which is the default target
# want: pass
sudo sed -i s/multi-user/graphical/ /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl set-default graphical.target
sudo systemctl enable hello-agent
