# title: the user may not enter the folder
# want: fail chdir-denied
# breaks: directory
solve 1.2
chmod 700 ~
sudo sed -i 's/^User=.*/User=nobody/' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
