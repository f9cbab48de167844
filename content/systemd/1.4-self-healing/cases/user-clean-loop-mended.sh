# title: --user: an agent that ended with 0 at once, mended while systemd waited, never killed
# want: fail never-killed
# breaks: healed
# scope: user
# options: fresh
solve 1.1
solve 1.2
cp ~/agents/hello-agent/hello_agent.py ~/good.py
echo 'print("hello")' > ~/agents/hello-agent/hello_agent.py
sed -i s/^RestartSec=.*/RestartSec=4/ ~/.config/systemd/user/hello-agent.service
systemctl --user daemon-reload
systemctl --user start hello-agent
sleep 2
cp ~/good.py ~/agents/hello-agent/hello_agent.py
sleep 7
