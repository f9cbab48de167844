# title: each instance is a link to the template
# want: pass
sdlab solve 4.1 --print | sed '/systemctl restart/d' | bash
for i in 1 2 3; do sudo ln -s hello-agent@.service /etc/systemd/system/hello-agent@$i.service; done
sudo systemctl daemon-reload
sudo systemctl start hello-agent@{1,2,3}
