# title: a no-break space in front of Restart=
# want: fail key-ignored
solve 1.2
sudo sed -i 's|^Restart=.*|\xc2\xa0Restart=always|' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
