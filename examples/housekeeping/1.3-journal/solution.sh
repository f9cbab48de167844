sudo mkdir -p /etc/systemd/journald.conf.d
printf '[Journal]\nSystemMaxUse=64M\n' | sudo tee /etc/systemd/journald.conf.d/small.conf >/dev/null
sudo systemctl restart systemd-journald.service
logger -t housekeeping 'the journal keeps at most 64M'
