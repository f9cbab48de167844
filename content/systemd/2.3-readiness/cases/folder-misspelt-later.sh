# title: the password was missing, and now the folder is
# want: fail chdir-missing
# breaks: ready up current
solve 2.3
unit=/etc/systemd/system/web-agent.service
sudo sed -i.good 's/^EnvironmentFile=.*/EnvironmentFile=-\/etc\/web-agent\/none/' $unit
sudo systemctl daemon-reload
sudo systemctl restart --no-block web-agent
sleep 3
sudo mv $unit.good $unit
sudo sed -i 's/^WorkingDirectory=.*/WorkingDirectory=\/nowhere/' $unit
sudo systemctl daemon-reload
sudo systemctl restart web-agent || true
