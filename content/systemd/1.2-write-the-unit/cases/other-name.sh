# title: called agent.service
# want: fail unit-not-found
# breaks: known
solve 1.2
sudo mv /etc/systemd/system/hello-agent.service /etc/systemd/system/agent.service
sudo systemctl daemon-reload
