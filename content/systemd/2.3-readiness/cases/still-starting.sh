# title: checked while the agent is not ready yet
# want: pass
solve 2.3
sudo systemctl restart --no-block web-agent
