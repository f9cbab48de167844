# title: Type=oneshot waits for a program that never ends
# want: fail oneshot-never-ends
# breaks: up
sudo sed -i -e s/^Type=.*/Type=oneshot/ -e /^Restart=/d /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl start --no-block hello-agent
sleep 2
