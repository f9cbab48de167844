# title: the script as a variable of the unit's own
# want: pass
sudo sed -i 's#^ExecStart=.*#Environment=SCRIPT=/home/learner/agents/hello-agent/hello_agent.py\nExecStart=/usr/bin/python3 $SCRIPT#' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl restart hello-agent || true
sleep 6
