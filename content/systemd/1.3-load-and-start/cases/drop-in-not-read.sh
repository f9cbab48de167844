# title: a drop-in in a new folder, not reloaded
# want: fail not-reloaded
# breaks: current
sudo systemctl start hello-agent
sleep 1
sudo mkdir /etc/systemd/system/hello-agent.service.d
printf '[Service]\nEnvironment=GREETING=hi\n' | sudo tee /etc/systemd/system/hello-agent.service.d/mine.conf
