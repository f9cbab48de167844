# title: stopped by hand before systemd gave up
# want: fail stopped-by-hand
# breaks: gave-up
sdlab solve 2.1 --print | sed '/daemon-reload/,$d' | bash
sudo systemctl daemon-reload
sudo systemctl start crash-agent
sleep 2
sudo systemctl stop crash-agent
