# title: three units without an @
# want: fail template-missing
# breaks: template running named
sdlab solve 4.1 --print | sed '/systemctl restart/d' | bash
for i in 1 2 3; do sed s/%i/$i/ /etc/systemd/system/hello-agent@.service | sudo tee /etc/systemd/system/hello-agent-$i.service; done
sudo rm /etc/systemd/system/hello-agent@.service
sudo systemctl daemon-reload
sudo systemctl start hello-agent-1 hello-agent-2 hello-agent-3
