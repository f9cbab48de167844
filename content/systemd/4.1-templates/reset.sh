sudo systemctl stop 'hello-agent@*.service' 2>/dev/null || true
sudo rm -f /etc/systemd/system/*.wants/hello-agent@*.service
sudo rm -rf /etc/systemd/system/hello-agent@*.service /etc/systemd/system/hello-agent@*.service.d
sudo systemctl daemon-reload
sudo systemctl reset-failed 'hello-agent@*.service' 2>/dev/null || true
rm -rf ~/agents/named-agent
rmdir ~/agents 2>/dev/null || true
