# title: a brand new file needs no daemon-reload
# want: pass
solve 1.2
sudo mv /etc/systemd/system/hello-agent.service /tmp
sudo systemctl daemon-reload
sudo mv /tmp/hello-agent.service /etc/systemd/system/hello-agent.service
