# title: set-property, and LimitNOFILE= in the unit file
# want: pass
sudo sed -i '/^\[Service\]/a LimitNOFILE=65536' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl restart hello-agent
sudo systemctl set-property hello-agent CPUQuota=150% MemoryMax=500M MemorySwapMax=1G TasksMax=1024
