# title: not saved: the file is empty
# want: fail masked
# breaks: known
solve 1.2
sudo truncate -s 0 /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
