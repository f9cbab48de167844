# title: WantedBy=multi-user
# want: fail wanted-by-unknown-target
# breaks: reached
sudo sed -i s/multi-user.target/multi-user/ /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl enable hello-agent || true
