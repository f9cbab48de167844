sudo systemctl daemon-reload
sudo systemctl restart hello-agent.service
systemctl --no-pager status hello-agent.service
