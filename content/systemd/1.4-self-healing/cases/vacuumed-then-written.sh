# title: the journal was vacuumed, and the unit is from after that: it was restarted
# want: fail restarted-by-hand
# breaks: healed
sudo journalctl --rotate --vacuum-size=1
sleep 1
sudo touch /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl restart hello-agent
