# title: the file was made, and never filled
# want: fail env-not-in-process
# breaks: process
solve 4.3
sudo install -m 600 /dev/null /etc/hello-agent/env
sudo systemctl restart hello-agent
