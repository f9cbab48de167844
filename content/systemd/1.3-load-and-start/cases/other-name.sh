# title: another unit of a similar name was started
# want: fail running-by-hand
# breaks: up yours speaks
sudo cp /etc/systemd/system/hello-agent.service /etc/systemd/system/hello_agent.service
sudo systemctl daemon-reload
sudo systemctl start hello_agent
