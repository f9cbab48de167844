sudo systemctl enable hello-agent.service
# The proof without a reboot: a boot starts multi-user.target, and that starts what it wants.
sudo systemctl stop hello-agent.service
sudo systemctl start multi-user.target
systemctl is-active hello-agent.service
