# title: a shell around the program, so that systemd waits for the shell to be ready
# want: fail notify-never-ready
# breaks: ready
solve 2.3
sudo sed -i 's|^ExecStart=\(.*\)|ExecStart=/bin/sh -c "\1; true"|; s/^\[Service\]/&\nTimeoutStartSec=3/' /etc/systemd/system/web-agent.service
sudo systemctl daemon-reload
sudo systemctl restart web-agent || true
