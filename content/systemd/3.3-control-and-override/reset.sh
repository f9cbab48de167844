sudo rm -f /etc/systemd/system/hello-agent.service.d/override.conf
if [ -d /etc/systemd/system/hello-agent.service.d ]; then
    sudo rmdir --ignore-fail-on-non-empty /etc/systemd/system/hello-agent.service.d
fi
sudo systemctl daemon-reload
if systemctl is-active --quiet hello-agent.service; then
    sudo systemctl restart hello-agent.service
fi
