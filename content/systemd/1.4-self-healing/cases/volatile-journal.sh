# title: healed, but the journal is in memory only, and the machine was rebooted
# want: fail volatile-journal
# breaks: healed
# options: reboot
sudo systemctl enable hello-agent
sleep 4
kill -9 "$(systemctl show -P MainPID hello-agent)"
sleep 14
sudo sed -i s/persistent/volatile/ /etc/systemd/journald.conf.d/sdlab.conf
# One that still is persistent may make the folder again before it ends.
sudo systemctl restart systemd-journald
sudo rm -rf /var/log/journal
