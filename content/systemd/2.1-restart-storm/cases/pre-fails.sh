# title: ExecStartPre= fails each time, so the agent itself never runs
# want: fail pre-command-failed
# breaks: gave-up
sdlab solve 2.1 --print | sed '/daemon-reload/,$d' | bash
sudo sed -i -e '/^ExecStart=/i ExecStartPre=/bin/false' -e s/^StartLimitBurst.*/StartLimitBurst=1/ /etc/systemd/system/crash-agent.service
sudo systemctl daemon-reload
sudo systemctl start crash-agent || true
until systemctl is-failed --quiet crash-agent; do sleep 0.5; done
