# title: gave up at once without a pause, then corrected, and not started again
# want: fail running-old-config
# breaks: gave-up
sdlab solve 2.1 --print | sed '/daemon-reload/,$d' | bash
sudo sed -i /^RestartSec/d /etc/systemd/system/crash-agent.service
sudo systemctl daemon-reload
sudo systemctl start crash-agent
until systemctl is-failed --quiet crash-agent; do sleep 0.5; done
sudo sed -i '/^Restart=/a RestartSec=5s' /etc/systemd/system/crash-agent.service
sudo systemctl daemon-reload
