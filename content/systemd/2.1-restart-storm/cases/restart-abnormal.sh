# title: Restart=on-abnormal does not cover an exit status
# want: fail restart-not-covered
# breaks: restart gave-up
sdlab solve 2.1 --print | sed '/daemon-reload/,$d' | bash
sudo sed -i s/^Restart=.*/Restart=on-abnormal/ /etc/systemd/system/crash-agent.service
sudo systemctl daemon-reload
sudo systemctl start crash-agent
