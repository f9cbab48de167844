for name in fetch-agent index-agent mail-agent; do
    sudo systemctl stop $name.service 2>/dev/null || true
    sudo systemctl disable $name.service 2>/dev/null || true
    sudo rm -rf /etc/systemd/system/$name.service /etc/systemd/system/$name.service.d /etc/systemd/system/multi-user.target.wants/$name.service
done
rm -rf ~/agents/practice-agent
sudo systemctl daemon-reload
sudo systemctl reset-failed fetch-agent.service index-agent.service mail-agent.service 2>/dev/null || true
