# title: After= for both, Wants= for none
# want: fail after-without-wants
# breaks: wanted
solve 2.3
sudo systemctl stop web-agent hello-db hello-cache
sudo sed -i /^Wants=/d /etc/systemd/system/web-agent.service
sudo systemctl daemon-reload
sudo systemctl start --no-block web-agent
