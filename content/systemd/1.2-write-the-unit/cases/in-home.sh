# title: saved in the home
# want: fail unit-not-found
# breaks: known
solve 1.2
sudo mv /etc/systemd/system/hello-agent.service ~/hello-agent.service
sudo systemctl daemon-reload
