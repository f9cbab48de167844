sudo systemctl disable --now hello-agent.service 2>/dev/null || true
# Its drop-ins, those of set-property too.
sudo systemctl revert hello-agent.service 2>/dev/null || true
sudo rm -rf /etc/systemd/system/hello-agent.service /etc/systemd/system/hello-agent.service.d
sudo systemctl daemon-reload
sudo systemctl reset-failed hello-agent.service 2>/dev/null || true
