# title: Windows line ends in the environment file
# want: pass
solve 2.3
printf 'DATABASE_PASSWORD=%s\r\n' "$(cat ~/agents/hello-store/database-password)" | sudo tee /etc/web-agent/env >/dev/null
sudo systemctl restart web-agent || true
