# title: the unknown user is taken out, and the agent is root's
# want: fail runs-as-root
# fault: unknown-user
# breaks: yours
solve 3.2
sudo sed -i /^User=/d /etc/systemd/system/log-agent.service
sudo systemctl daemon-reload
sudo systemctl restart log-agent
