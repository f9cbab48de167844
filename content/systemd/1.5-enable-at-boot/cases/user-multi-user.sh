# title: --user: wanted by multi-user.target, which that manager does not have
# want: fail wanted-by-unknown-target
# breaks: reached
# scope: user
sed -i s/default.target/multi-user.target/ ~/.config/systemd/user/hello-agent.service
systemctl --user daemon-reload
systemctl --user enable hello-agent
