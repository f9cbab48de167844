# title: Type=exec
# want: pass
sudo sed -i s/^Type=.*/Type=exec/ /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl restart hello-agent
sleep 4
kill "$(systemctl show -P MainPID hello-agent)"
sleep 11
