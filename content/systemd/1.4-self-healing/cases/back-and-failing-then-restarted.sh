# title: killed; the program that is started again fails at once, and is restarted by hand while systemd waits
# want: fail restarted-by-hand
# breaks: healed
sudo sed -i s/^RestartSec=.*/RestartSec=3/ /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sleep 4
cp ~/agents/hello-agent/hello_agent.py ~/kept.py
echo 'raise SystemExit(1)' > ~/agents/hello-agent/hello_agent.py
kill -9 "$(systemctl show -P MainPID hello-agent)"
until [ "$(systemctl show -P NRestarts hello-agent)" = 1 ]; do sleep 0.2; done
sleep 1
cp ~/kept.py ~/agents/hello-agent/hello_agent.py
sudo systemctl restart hello-agent
