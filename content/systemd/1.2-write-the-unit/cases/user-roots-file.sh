# title: --user: made with sudo, and closed to the learner
# want: fail unit-not-found
# scope: user
solve 1.2
sudo chown root: ~/.config/systemd/user/hello-agent.service
sudo chmod 600 ~/.config/systemd/user/hello-agent.service
systemctl --user daemon-reload
