# title: the file is open to root's group, and to nobody else
# want: fail env-file-mode
solve 2.3 >/dev/null
sudo chmod 640 /etc/web-agent/env
