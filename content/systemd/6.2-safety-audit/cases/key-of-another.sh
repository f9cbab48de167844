# title: the environment file belongs to somebody else
# want: fail env-file-mode
# breaks: secret
# fault: wrong-path
solve 6.2
sudo useradd --system anna
sudo chown anna /etc/unsafe-agent/env
sudo systemctl restart unsafe-agent
