# title: a no-break space behind Restart=always
# want: fail value-ignored
solve 1.2
sudo sed -i 's|^Restart=.*|Restart=always\xc2\xa0|' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
