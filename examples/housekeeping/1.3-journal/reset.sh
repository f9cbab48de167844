if [ -e /etc/systemd/journald.conf.d/small.conf ]; then
    sudo rm /etc/systemd/journald.conf.d/small.conf
    sudo rmdir --ignore-fail-on-non-empty /etc/systemd/journald.conf.d
    sudo systemctl restart systemd-journald.service
fi
