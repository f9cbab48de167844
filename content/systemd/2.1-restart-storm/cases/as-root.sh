# title: no User=
# want: fail runs-as-root
# breaks: user
sdlab solve 2.1 --print | sed '/daemon-reload/,$d' | bash
sudo sed -i /^User=/d /etc/systemd/system/crash-agent.service
sudo systemctl daemon-reload
sudo systemctl start crash-agent
