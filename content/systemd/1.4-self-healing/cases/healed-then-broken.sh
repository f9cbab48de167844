# title: healed, then killed again with a script that is broken now
# want: fail module-missing
sudo sed -i s/^RestartSec=.*/RestartSec=2/ /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sleep 4
kill -9 "$(systemctl show -P MainPID hello-agent)"
sleep 6
echo 'import nothing_here' | cat - ~/agents/hello-agent/hello_agent.py > /tmp/x; cp /tmp/x ~/agents/hello-agent/hello_agent.py
kill -9 "$(systemctl show -P MainPID hello-agent)"
sleep 4
