# title: the agent failed while Restart= was missing, then it was put in
# want: fail restart-not-covered
# breaks: gave-up
sdlab solve 2.1 --print | sed '/daemon-reload/,$d' | bash
sudo sed -i /^Restart=/d /etc/systemd/system/crash-agent.service
sudo systemctl daemon-reload
sudo systemctl start crash-agent
until systemctl is-failed --quiet crash-agent; do sleep 0.2; done
sudo sed -i '/^RestartSec/i Restart=on-failure' /etc/systemd/system/crash-agent.service
sudo systemctl daemon-reload
