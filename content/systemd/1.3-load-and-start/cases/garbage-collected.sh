# title: ran for a moment and left nothing behind
# want: fail clean-exit-not-restarted
# breaks: up yours speaks
sudo sed -i s/^Restart=.*/Restart=on-failure/ /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl start hello-agent
sleep 4
pkill -u learner python3
sleep 1
