# title: User=root
# want: fail runs-as-root
# breaks: user reviewed
# fault: wrong-path
solve 6.2
sudo sed -i 's/^User=.*/User=root/' /etc/systemd/system/unsafe-agent.service
sudo systemctl daemon-reload
sudo systemctl restart unsafe-agent
