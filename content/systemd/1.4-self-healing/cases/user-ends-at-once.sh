# title: --user: an agent that ends with 0 at once, over and over
# want: fail env-var-in-exec
# breaks: healed up
# scope: user
sed -i -e 's|^ExecStart=.*|ExecStart=/usr/bin/python3 $NOWHERE/hello_agent.py|' -e s/^RestartSec=.*/RestartSec=2/ ~/.config/systemd/user/hello-agent.service
systemctl --user daemon-reload
systemctl --user restart hello-agent
sleep 7
