# title: the file changed after the start
# want: fail running-old-config
# breaks: process
sdlab solve 4.3 --print | bash
sleep 0.1
sudo sed -i s/key-1/key-2/ /etc/hello-agent/env
sudo systemctl daemon-reload
