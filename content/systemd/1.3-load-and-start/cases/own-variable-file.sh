# title: a variable from EnvironmentFile= in the script's path
# want: pass
echo APP=/home/learner/agents/hello-agent > ~/app.env
sudo sed -i 's#^ExecStart=.*#EnvironmentFile=/home/learner/app.env\nExecStart=/usr/bin/python3 ${APP}/hello_agent.py#' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl restart hello-agent || true
sleep 6
