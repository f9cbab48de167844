# title: shown to wait, and then the line was taken out
# want: fail not-shown
# breaks: waits
solve 2.4
sudo sed -i /^ExecStartPre=/d /etc/systemd/system/model-server.service
sudo systemctl daemon-reload
sudo systemctl restart model-server
