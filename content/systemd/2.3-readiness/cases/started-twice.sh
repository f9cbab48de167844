# title: a copy that was started by hand has the port
# want: fail port-in-use
# breaks: up ready
solve 2.3
sudo systemctl stop web-agent
sudo systemctl start hello-db hello-cache
DATABASE_PASSWORD=$(cat ~/agents/hello-store/database-password) nohup python3 ~/agents/web-agent/web_agent.py >/dev/null 2>&1 &
sleep 4
sudo systemctl start web-agent || true
