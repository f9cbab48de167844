# title: YOUR_USERNAME is still in the file
# want: fail placeholder-left
# breaks: up
sudo sed -i s/learner/YOUR_USERNAME/ /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl start hello-agent
