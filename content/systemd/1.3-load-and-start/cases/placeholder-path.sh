# title: /home/user is still in the paths
# want: fail placeholder-left
# breaks: up
sudo sed -i s,/home/learner,/home/user, /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl start hello-agent
