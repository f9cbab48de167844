# title: setpriv in place of User=
# want: pass
sudo sed -i -e /^User=/d -e 's|^ExecStart=|ExecStart=/usr/bin/setpriv --reuid=learner --regid=learner --init-groups |' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl start hello-agent
