# title: no RestartSec=
# want: fail restart-too-fast
# breaks: pause
sdlab solve 2.1 --print | sed '/daemon-reload/,$d' | bash
sudo sed -i /^RestartSec/d /etc/systemd/system/crash-agent.service
sudo systemctl daemon-reload
sudo systemctl start crash-agent
