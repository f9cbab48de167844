# title: the unit lies among the learner's own units
# want: fail unit-not-found
# breaks: up
solve 2.3
sudo systemctl stop web-agent
mkdir -p ~/.config/systemd/user
sudo mv /etc/systemd/system/web-agent.service ~/.config/systemd/user/
sudo systemctl daemon-reload
