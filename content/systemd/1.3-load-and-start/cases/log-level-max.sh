# title: LogLevelMax= keeps the lines out of the journal
# want: fail output-elsewhere
sudo sed -i '/^Type/a LogLevelMax=err' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl restart hello-agent || true
sleep 12
