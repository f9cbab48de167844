# title: Restart=always, and further down Restart=no
# want: fail restart-disabled
# breaks: restart
solve 1.2
sudo sed -i 's/^RestartSec/Restart=no\n&/' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
