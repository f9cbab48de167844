# title: --user: %h and ~ stand for the home
# want: pass
# scope: user
solve 1.2
sed -i -e 's|/home/learner|%h|' -e 's|^WorkingDirectory=.*|WorkingDirectory=~|' ~/.config/systemd/user/hello-agent.service
systemctl --user daemon-reload
