# title: NoExecPaths=/ 
# want: fail exec-noexec
# only: bookworm trixie sid
# breaks: up
sudo sed -i -e '/^ExecStart=/a NoExecPaths=/home /usr/bin' -e s/^RestartSec=.*/RestartSec=2/ /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl start hello-agent
sleep 3
