# title: checked on its way to giving up, without waiting
# want: pending waiting-for-restart
# breaks: gave-up
# options: no-wait
sdlab solve 2.1 --print | sed '/daemon-reload/,$d' | bash
sudo systemctl daemon-reload
sudo systemctl start crash-agent
sleep 2
