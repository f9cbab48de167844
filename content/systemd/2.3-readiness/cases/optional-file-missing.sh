# title: a minus in front of a file that is not there
# want: fail environment-file-missing
# breaks: up
solve 2.3
sudo sed -i 's#^EnvironmentFile=.*#EnvironmentFile=-/etc/web-agent/environment#' /etc/systemd/system/web-agent.service
sudo systemctl daemon-reload
sudo systemctl restart web-agent || true
sleep 1
