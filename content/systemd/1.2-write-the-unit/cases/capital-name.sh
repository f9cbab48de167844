# title: called Hello-Agent.service
# want: fail unit-not-found
solve 1.2
sudo mv /etc/systemd/system/hello-agent.service /etc/systemd/system/Hello-Agent.service
sudo systemctl daemon-reload
