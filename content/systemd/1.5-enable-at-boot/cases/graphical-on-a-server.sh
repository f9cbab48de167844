# title: WantedBy=graphical.target, and multi-user.target is the default
# want: fail wanted-by-unreached-target
# breaks: reached
sudo systemctl set-default multi-user.target
sudo sed -i s/multi-user/graphical/ /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl enable hello-agent
