# title: the file is open to root's group, and to nobody else
# want: pass
solve 2.3 >/dev/null
sudo chmod 640 /etc/web-agent/env
