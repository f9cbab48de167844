# title: blanks around the = in the environment file, which systemd takes off
# want: pass
solve 2.3 >/dev/null
P=$(cat ~/agents/hello-store/database-password)
echo "DATABASE_PASSWORD = $P" | sudo tee /etc/web-agent/env >/dev/null
sudo systemctl restart web-agent || true
sleep 4
