# title: three files for three instances
# want: fail template-missing
# breaks: template running
sdlab solve 4.1 --print | sed '/systemctl restart/d' | bash
for i in 1 2 3; do sudo cp /etc/systemd/system/hello-agent@.service /etc/systemd/system/hello-agent@$i.service; done
sudo rm /etc/systemd/system/hello-agent@.service
sudo systemctl daemon-reload
sudo systemctl start hello-agent@1 hello-agent@2 hello-agent@3
