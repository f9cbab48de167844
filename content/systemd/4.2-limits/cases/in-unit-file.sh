# title: in the unit file itself
# want: pass
sudo sed -i '/^\[Service\]/a CPUQuota=150%\nMemoryMax=524288000\nMemorySwapMax=1024M\nTasksMax=1024\nLimitNOFILE=65536' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl restart hello-agent
