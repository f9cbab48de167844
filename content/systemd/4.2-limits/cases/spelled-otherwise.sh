# title: the same limits, spelled otherwise, in two drop-ins
# want: pass
sudo mkdir -p /etc/systemd/system/hello-agent.service.d
printf '[Service]\nCPUQuota = 150.0%%\nMemoryMax = 524288000\nMemorySwapMax=1024M\n' | sudo tee /etc/systemd/system/hello-agent.service.d/a.conf
printf '[Service]\nTasksMax=1000\nLimitNOFILE=65536:65536\n' | sudo tee /etc/systemd/system/hello-agent.service.d/b.conf
sudo systemctl daemon-reload
sudo systemctl kill hello-agent
sleep 11
