# title: export in the environment file
# want: fail env-not-in-process
# breaks: ready up
solve 2.3
sudo sed -i 's/^/export /' /etc/web-agent/env
sudo systemctl restart web-agent || true
