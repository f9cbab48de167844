# title: a comment behind RestartSec=
# want: fail value-ignored
# breaks: pause clean
solve 1.2
sudo sed -i 's/^RestartSec=.*/&  # wait/' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
