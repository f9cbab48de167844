# title: --user: the manager itself restarted by root
# want: fail restarted-by-hand
# scope: user
systemctl --user enable hello-agent
sudo systemctl restart user@1000
sleep 5
