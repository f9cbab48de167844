# title: RestartSec=10min
# want: fail restart-too-slow
# breaks: pause
solve 1.2
sudo sed -i 's/^RestartSec=.*/RestartSec=10min/' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
