# title: the unit is a template, and one instance runs
# want: fail unit-not-found
# breaks: up
solve 2.3
sudo systemctl stop web-agent
sudo mv /etc/systemd/system/web-agent.service /etc/systemd/system/web-agent@.service
sudo systemctl daemon-reload
sudo systemctl start web-agent@1
