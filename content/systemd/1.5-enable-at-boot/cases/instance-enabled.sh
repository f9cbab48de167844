# title: an instance of a template was enabled
# want: fail not-enabled
sudo cp /etc/systemd/system/hello-agent.service /etc/systemd/system/hello-agent@.service
sudo systemctl daemon-reload
sudo systemctl enable hello-agent@one
