# title: the template is in /usr/local/lib/systemd/system
# want: pass
sudo mkdir -p /usr/local/lib/systemd/system
sdlab solve 4.1 --print | sed s,/etc/systemd/system,/usr/local/lib/systemd/system, | bash
