# title: DynamicUser=yes, and its user may not enter the home
# want: fail chdir-denied
# fault: unknown-user
# breaks: up
solve 3.2
chmod 700 ~
sudo sed -i 's/^User=.*/DynamicUser=yes/' /etc/systemd/system/log-agent.service
sudo systemctl daemon-reload
sudo systemctl restart log-agent || true
sleep 3
