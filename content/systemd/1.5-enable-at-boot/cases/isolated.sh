# title: enabled, and multi-user.target isolated
# want: pass
sudo systemctl enable hello-agent
sudo systemctl isolate multi-user.target
sleep 3
