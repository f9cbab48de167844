# title: a ~ in ExecStart=
# want: fail script-missing
# breaks: command
solve 1.2
sudo sed -i 's|python3 /home/learner|python3 ~|' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
