# title: no User=
# want: fail runs-as-root
# breaks: user
solve 1.2
sudo sed -i '/^User=/d' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
