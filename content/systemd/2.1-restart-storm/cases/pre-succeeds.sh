# title: an ExecStartPre= that succeeds
# want: pass
sdlab solve 2.1 --print | sed '/daemon-reload/,$d' | bash
sudo sed -i -e '/^ExecStart=/i ExecStartPre=/bin/true' -e s/^StartLimitBurst.*/StartLimitBurst=2/ /etc/systemd/system/crash-agent.service
sudo systemctl daemon-reload
sudo systemctl start crash-agent
