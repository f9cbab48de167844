# title: enabled, and the file renamed
# want: fail unit-not-found
# breaks: enabled up
sudo systemctl enable hello-agent
sudo systemctl stop hello-agent
sudo mv /etc/systemd/system/hello-agent.service /etc/systemd/system/hello_agent.service
sudo systemctl daemon-reload
