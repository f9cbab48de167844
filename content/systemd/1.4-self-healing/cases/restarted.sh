# title: systemctl restart instead of kill
# want: fail restarted-by-hand
# breaks: healed
sleep 1
sudo systemctl restart hello-agent
