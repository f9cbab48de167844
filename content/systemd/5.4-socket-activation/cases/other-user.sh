# title: another user, and a unit in another folder
# want: pass
sudo useradd --system agentuser
sudo mkdir -p /usr/local/lib/systemd/system
chmod 755 ~
sdlab solve 5.4 --print | sed -e 's,/etc/systemd/system,/usr/local/lib/systemd/system,' -e s/^User=.*/User=agentuser/ | bash
