# title: no [Install]
# want: fail no-install-section
# breaks: install
solve 1.2
sudo sed -i '/^.Install./,$d' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
