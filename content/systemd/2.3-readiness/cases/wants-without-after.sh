# title: Wants= for both, After= for none
# want: fail wants-without-after
# breaks: ordered
solve 2.3
sudo sed -i s/^After=.*/After=network.target/ /etc/systemd/system/web-agent.service
sudo systemctl daemon-reload
sudo systemctl restart web-agent
