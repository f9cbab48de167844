# title: the user unit of that name was enabled
# want: fail not-enabled
mkdir -p ~/.config/systemd/user
grep -v ^User= /etc/systemd/system/hello-agent.service | sed 's/multi-user/default/' > ~/.config/systemd/user/hello-agent.service
sudo loginctl enable-linger learner
sleep 2
export XDG_RUNTIME_DIR=/run/user/1000
systemctl --user daemon-reload
systemctl --user enable hello-agent
