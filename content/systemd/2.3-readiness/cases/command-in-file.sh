# title: the environment file has a command of the shell in it
# want: fail secret-refused
# breaks: up
solve 2.3
echo 'DATABASE_PASSWORD=$(cat ~/agents/hello-store/database-password)' | sudo tee /etc/web-agent/env
sudo systemctl restart web-agent || true
sleep 1
