# title: everybody may read the environment file
# want: fail env-file-mode
# breaks: secret reviewed
# fault: wrong-path
solve 6.2
sudo chmod 644 /etc/unsafe-agent/env
sudo systemctl restart unsafe-agent
