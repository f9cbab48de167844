# title: flapping: the script is gone
# want: fail script-missing
# breaks: healed up
rm ~/agents/hello-agent/hello_agent.py
sudo sed -i s/^RestartSec=.*/RestartSec=2/ /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
kill -9 "$(systemctl show -P MainPID hello-agent)"
sleep 6
