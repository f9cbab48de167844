# title: StopWhenUnneeded=yes
# want: fail stopped-by-hand
# breaks: up
sudo sed -i -e 's/^After=.*/&\nStopWhenUnneeded=yes/' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl start hello-agent
sleep 1
