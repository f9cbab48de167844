# title: Group=root, so that the learner may not see its variables
# want: error access-denied
# fault: wrong-path
# breaks: secret
solve 6.2
sudo sed -i 's/^User=.*/&\nGroup=root/' /etc/systemd/system/unsafe-agent.service
sudo systemctl daemon-reload
sudo systemctl restart unsafe-agent
