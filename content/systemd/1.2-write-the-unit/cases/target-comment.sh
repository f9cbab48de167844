# title: a comment behind WantedBy=
# want: fail value-ignored
# breaks: install
solve 1.2
sudo sed -i 's/^WantedBy=.*/& # at boot/' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
