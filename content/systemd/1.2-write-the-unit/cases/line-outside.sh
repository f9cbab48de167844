# title: a line above the first header of a drop-in
# want: fail key-ignored
# breaks: clean
solve 1.2
sudo mkdir /etc/systemd/system/hello-agent.service.d
echo RestartSec=12 | sudo tee /etc/systemd/system/hello-agent.service.d/pause.conf
sudo systemctl daemon-reload
