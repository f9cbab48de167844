# title: no Restart=
# want: fail restart-disabled
# breaks: restart gave-up
sdlab solve 2.1 --print | sed '/daemon-reload/,$d' | bash
sudo sed -i /^Restart=/d /etc/systemd/system/crash-agent.service
sudo systemctl daemon-reload
sudo systemctl start crash-agent
