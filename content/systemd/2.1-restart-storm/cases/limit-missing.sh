# title: no limit in the unit
# want: fail limit-unset
# breaks: limit reachable gave-up
sdlab solve 2.1 --print | sed '/daemon-reload/,$d' | bash
sudo sed -i /^StartLimit/d /etc/systemd/system/crash-agent.service
sudo systemctl daemon-reload
sudo systemctl start crash-agent
sleep 1
