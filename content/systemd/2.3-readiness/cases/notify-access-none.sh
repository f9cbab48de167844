# title: NotifyAccess=none, which Type=notify makes main of
# want: pass
solve 2.3 >/dev/null
sudo sed -i '/^Type/a NotifyAccess=none' /etc/systemd/system/web-agent.service
sudo systemctl daemon-reload
sudo systemctl restart web-agent || true
sleep 4
