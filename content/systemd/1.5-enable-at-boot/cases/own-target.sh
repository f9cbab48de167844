# title: wanted by a target of one's own, which a boot reaches
# want: pass
printf '[Unit]\nDescription=Agents\n[Install]\nWantedBy=multi-user.target\n' | sudo tee /etc/systemd/system/agents.target
sudo sed -i s/multi-user.target/agents.target/ /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl enable hello-agent agents.target
