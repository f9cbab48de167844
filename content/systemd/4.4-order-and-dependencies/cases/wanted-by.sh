# title: WantedBy= in the database's unit, which is enabled
# want: pass
printf '\n[Install]\nWantedBy=order-agent.service\n' | sudo tee -a /etc/systemd/system/slow-db.service
sdlab solve 4.4 --print | sed '/^Wants=/d; /systemctl daemon-reload/a sudo systemctl enable slow-db' | bash
