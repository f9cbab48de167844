# title: limits in the user's folder for the system's unit
# want: fail stray-drop-in
# breaks: cpu memory
mkdir -p ~/.config/systemd/user/hello-agent.service.d
printf '[Service]\nCPUQuota=150%%\nMemoryMax=500M\nMemorySwapMax=1G\nTasksMax=1024\nLimitNOFILE=65536\n' > ~/.config/systemd/user/hello-agent.service.d/limits.conf
sudo systemctl daemon-reload
sudo systemctl restart hello-agent
