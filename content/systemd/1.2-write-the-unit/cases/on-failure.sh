# title: Restart=on-failure
# want: fail clean-exit-not-restarted
# breaks: restart
solve 1.2
sudo sed -i 's/^Restart=.*/Restart=on-failure/' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
