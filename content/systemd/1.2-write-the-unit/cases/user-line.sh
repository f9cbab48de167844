# title: --user: a User= line
# want: fail group-failed
# scope: user
# only: bullseye bookworm
solve 1.2
sed -i '/^Type=/a User=learner' ~/.config/systemd/user/hello-agent.service
systemctl --user daemon-reload
