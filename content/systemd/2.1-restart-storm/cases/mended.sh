# title: the agent was mended
# want: fail never-crashed
# breaks: gave-up
sdlab solve 2.1 --print | sed '/daemon-reload/,$d' | bash
echo big > ~/agents/crash-agent/settings.txt
sudo systemctl daemon-reload
sudo systemctl start crash-agent
