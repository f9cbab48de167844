# title: one instance has a drop-in of its own
# want: pass
sdlab solve 4.1 --print | bash
sudo mkdir /etc/systemd/system/hello-agent@2.service.d
printf '[Service]\nNice=5\n' | sudo tee /etc/systemd/system/hello-agent@2.service.d/nice.conf
sudo systemctl daemon-reload
sudo systemctl restart hello-agent@2
