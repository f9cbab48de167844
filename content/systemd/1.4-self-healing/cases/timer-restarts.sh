# title: Restart=no, and a timer that starts it
# want: fail restart-disabled
# breaks: healed
printf '[Timer]\nOnActiveSec=1\nOnUnitInactiveSec=1\nAccuracySec=100ms\n' | sudo tee /etc/systemd/system/hello-agent.timer >/dev/null
sudo sed -i s/^Restart=.*/Restart=no/ /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl start hello-agent.timer
sleep 3
sudo systemctl kill -s KILL hello-agent
sleep 4
