# title: User=root
# want: fail runs-as-root
# breaks: user
solve 1.2
sudo sed -i 's/^User=.*/User=root/' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
