# title: an instance of a template runs in its place
# want: fail running-by-hand
sudo cp /etc/systemd/system/hello-agent.service /etc/systemd/system/hello-agent@.service
sudo systemctl daemon-reload
sudo systemctl start hello-agent@one
sleep 4
