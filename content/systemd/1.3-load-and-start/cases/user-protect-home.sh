# title: --user: ProtectHome=yes
# want: pass
# scope: user
# only: bullseye bookworm
sed -i '/^Type=/a ProtectHome=yes' ~/.config/systemd/user/hello-agent.service
systemctl --user daemon-reload
systemctl --user start hello-agent
sleep 4
