# title: Type=exec
# want: pass
sudo sed -i s/^Type=.*/Type=exec/ /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl start hello-agent
