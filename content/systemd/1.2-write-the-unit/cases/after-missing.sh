# title: no After=
# want: fail after-missing
# breaks: after
solve 1.2
sudo sed -i '/^After/d' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
