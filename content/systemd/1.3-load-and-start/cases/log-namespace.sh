# title: LogNamespace= puts the lines into another journal
# want: fail output-elsewhere
sudo sed -i '/^Type/a LogNamespace=own' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl restart hello-agent || true
sleep 12
