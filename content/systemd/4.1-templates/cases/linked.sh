# title: the template is linked from the home folder
# want: pass
sdlab solve 4.1 --print | sed -e 's,sudo tee /etc/systemd/system/,tee ~/,' -e '/systemctl restart/d' | bash
sudo systemctl link ~/hello-agent@.service
sudo systemctl start hello-agent@{1..3}
