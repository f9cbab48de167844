# title: WantedBy=network-online.target, which nothing in a boot asks for
# want: fail wanted-by-unreached-target
# breaks: reached
sudo sed -i s/multi-user/network-online/ /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl enable hello-agent
