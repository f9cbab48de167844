# title: no User=
# want: fail runs-as-root
# breaks: user
solve 2.3
sudo sed -i /^User=/d /etc/systemd/system/web-agent.service
sudo systemctl daemon-reload
sudo systemctl restart web-agent
