# title: Type=Simple
# want: fail value-ignored
# breaks: clean
solve 1.2
sudo sed -i 's/^Type=.*/Type=Simple/' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
