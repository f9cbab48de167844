# title: the script in WorkingDirectory=
# want: fail chdir-missing
# breaks: directory
solve 1.2
sudo sed -i 's|^WorkingDirectory=.*|&/hello_agent.py|' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
