# title: a later file says another size
# want: fail journal-overruled
# breaks: bound
sdlab solve 1.3 --print | sed '/restart/d' | bash
printf '[Journal]\nSystemMaxUse=1G\n' | sudo tee /etc/systemd/journald.conf.d/zz-large.conf >/dev/null
sudo systemctl restart systemd-journald.service
