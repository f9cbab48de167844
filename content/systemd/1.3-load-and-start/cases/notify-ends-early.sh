# title: Type=notify, and the program ends before it has said READY=1
# want: fail notify-never-ready
# breaks: up
sudo sed -i -e 's/^Type=.*/Type=notify/' -e s/^Restart=.*/Restart=no/ -e 's/^ExecStart=.*/ExecStart=\/bin\/sleep 1/' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl start hello-agent || true
