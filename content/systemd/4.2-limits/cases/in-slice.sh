# title: the limits are a slice's, and the service is in it
# want: fail limit-unset
# breaks: cpu memory tasks
printf '[Slice]\nCPUQuota=150%%\nMemoryMax=500M\nMemorySwapMax=1G\nTasksMax=1024\n' | sudo tee /etc/systemd/system/agents.slice
sudo mkdir -p /etc/systemd/system/hello-agent.service.d
printf '[Service]\nSlice=agents.slice\nLimitNOFILE=65536\n' | sudo tee /etc/systemd/system/hello-agent.service.d/limits.conf
sudo systemctl daemon-reload
sudo systemctl restart hello-agent
