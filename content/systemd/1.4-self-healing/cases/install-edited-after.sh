# title: [Install] edited and reloaded after the restart
# want: pass
sleep 4
kill "$(systemctl show -P MainPID hello-agent)"
sleep 14
sudo sed -i s/multi-user/graphical/ /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
