# title: asked to start once more after it gave up
# want: pass
sdlab solve 2.1 --print | sed '/daemon-reload/,$d' | bash
sudo sed -i s/^StartLimitBurst.*/StartLimitBurst=1/ /etc/systemd/system/crash-agent.service
sudo systemctl daemon-reload
sudo systemctl start crash-agent
until systemctl is-failed --quiet crash-agent; do sleep 0.5; done
sudo systemctl start crash-agent || true
