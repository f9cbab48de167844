# title: ExecStart= on two lines, joined by a backslash
# want: pass
solve 1.2
sudo sed -i 's|python3 /|python3 \\\n  /|' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
