# title: a copy under another name was enabled
# want: fail not-enabled
# breaks: enabled reached
sudo cp /etc/systemd/system/hello-agent.service /etc/systemd/system/hello-agent2.service
sudo systemctl daemon-reload
sudo systemctl enable hello-agent2
