# title: each started by hand
# want: pass
sdlab solve 5.1 --print | sed '/^sudo systemctl restart/,$d' | bash
sudo systemctl start team-monitor
sudo systemctl start team-scheduler
sudo systemctl start team-worker
