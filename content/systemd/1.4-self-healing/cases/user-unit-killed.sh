# title: the user unit of that name was killed and came back
# want: fail never-killed
mkdir -p ~/.config/systemd/user
grep -v ^User= /etc/systemd/system/hello-agent.service | sed 's/^RestartSec.*/RestartSec=1/;s/multi-user/default/' > ~/.config/systemd/user/hello-agent.service
sudo loginctl enable-linger learner
sleep 2
export XDG_RUNTIME_DIR=/run/user/1000
systemctl --user daemon-reload
systemctl --user start hello-agent
sleep 4
systemctl --user kill -s KILL hello-agent
sleep 4
