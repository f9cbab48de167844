# title: gave up for a wrong path, then corrected, and not started again
# want: fail running-old-config
# breaks: gave-up
sdlab solve 2.1 --print | sed '/daemon-reload/,$d' | bash
sudo sed -i -e s/crash_agent.py/crash-agent.py/ -e s/^StartLimitBurst.*/StartLimitBurst=1/ /etc/systemd/system/crash-agent.service
sudo systemctl daemon-reload
sudo systemctl start crash-agent
until systemctl is-failed --quiet crash-agent; do sleep 0.5; done
sudo sed -i s/crash-agent.py/crash_agent.py/ /etc/systemd/system/crash-agent.service
sudo systemctl daemon-reload
