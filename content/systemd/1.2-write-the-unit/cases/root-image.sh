# title: RootImage= names an image that is not there
# want: fail chdir-denied
# breaks: directory command
solve 1.2
sudo sed -i "/^Type=/a RootImage=$HOME/agent.img" /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
