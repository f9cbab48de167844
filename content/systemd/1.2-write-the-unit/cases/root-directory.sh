# title: RootDirectory= in place of WorkingDirectory=
# want: fail chdir-denied
# breaks: directory command
solve 1.2
sudo sed -i "s|^WorkingDirectory=.*|&\nRootDirectory=$HOME|" /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
