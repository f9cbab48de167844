# title: RestartPreventExitStatus=1
# want: fail restart-not-covered
# breaks: gave-up
sdlab solve 2.1 --print | sed '/daemon-reload/,$d' | bash
sudo sed -i '/^RestartSec/a RestartPreventExitStatus=1' /etc/systemd/system/crash-agent.service
sudo systemctl daemon-reload
sudo systemctl start crash-agent
