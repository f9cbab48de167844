# title: no script in ExecStart=
# want: fail script-missing
# breaks: command
solve 1.2
sudo sed -i 's| /home/.*py$||' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
