# title: a line besides that systemd does not know
# want: fail key-ignored
# breaks: clean
solve 1.2
sudo sed -i '/^Type=/a Colour=blue' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
