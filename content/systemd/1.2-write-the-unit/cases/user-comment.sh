# title: a comment behind User=
# want: fail value-ignored
# breaks: user
solve 1.2
sudo sed -i 's/^User=.*/& # me/' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
