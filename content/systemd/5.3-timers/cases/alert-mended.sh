# title: the alert failed, is mended, and has not been tried again
# want: fail alert-changed
# breaks: alert
sdlab solve 5.3 --print | sed s,/bin/echo,/bin/ecco, | bash
sudo sed -i s,/bin/ecco,/bin/echo, /etc/systemd/system/agent-alert@.service
sudo systemctl daemon-reload
