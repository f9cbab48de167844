# title: a no-break space behind [Service]
# want: fail bad-setting
solve 1.2
sudo sed -i 's|^\[Service\]$|[Service]\xc2\xa0|' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
