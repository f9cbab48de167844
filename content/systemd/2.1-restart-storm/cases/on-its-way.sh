# title: checked on its way to giving up: waits, and passes
# want: pass
sdlab solve 2.1 --print | sed '/daemon-reload/,$d' | bash
sudo systemctl daemon-reload
sudo systemctl start crash-agent
