# title: --user: User= with one's own name, which newer systemd accepts
# want: pass
# scope: user
# only: trixie sid
sed -i '/^\[Service\]/a User=learner' ~/.config/systemd/user/hello-agent.service
systemctl --user daemon-reload
systemctl --user start hello-agent
