# title: a blank behind a backslash
# want: fail value-ignored
# breaks: command clean
solve 1.2
sudo sed -i 's|python3 /|python3 \\ \n  /|' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
