# title: a boot starts all of them
# want: pass
# options: reboot
sdlab solve 5.1 --print | sed 's/^Restart=.*/&\n[Install]\nWantedBy=multi-user.target/; /^RestartSec=/d' | bash
sudo systemctl enable team-gateway team-worker team-scheduler team-monitor
