# title: there is no environment file
# want: fail environment-file-missing
# breaks: ready up current
solve 2.3
sudo rm /etc/web-agent/env
sudo systemctl restart web-agent || true
