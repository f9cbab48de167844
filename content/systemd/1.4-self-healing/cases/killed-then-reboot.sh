# title: healed, enabled, rebooted
# want: pass
# options: reboot
sudo systemctl enable hello-agent
sleep 4
kill "$(systemctl show -P MainPID hello-agent)"
sleep 15
