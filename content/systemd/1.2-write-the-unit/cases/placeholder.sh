# title: YOUR_USERNAME left in the unit
# want: fail placeholder-left
# breaks: user directory command
solve 1.2
sudo sed -i 's/learner/YOUR_USERNAME/g' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
