# title: a boot starts all of them
# want: pass
# options: reboot
solve 5.1
sudo systemctl enable team-gateway team-worker team-scheduler team-monitor
