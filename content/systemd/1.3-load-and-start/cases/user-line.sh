# title: --user: a User= line in a unit of one's own manager
# want: fail group-failed
# breaks: up
# scope: user
# only: bullseye bookworm
sed -i '/^\[Service\]/a User=learner' ~/.config/systemd/user/hello-agent.service
systemctl --user daemon-reload
systemctl --user start hello-agent
sleep 1
