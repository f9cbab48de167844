# title: a comment behind RestartSec=
# want: fail value-ignored
# breaks: pause
sdlab solve 2.1 --print | sed '/daemon-reload/,$d' | bash
sudo sed -i 's/^RestartSec.*/&  # wait/' /etc/systemd/system/crash-agent.service
sudo systemctl daemon-reload
sudo systemctl start crash-agent
