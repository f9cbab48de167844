# title: --user: systemctl restart instead of kill
# want: fail restarted-by-hand
# breaks: healed
# scope: user
sleep 1
systemctl --user restart hello-agent
