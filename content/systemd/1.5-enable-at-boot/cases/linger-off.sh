# title: enabled in a manager that ends with the last logout
# want: fail linger-off
# breaks: reached
# scope: user
systemctl --user enable hello-agent
sudo rm /var/lib/systemd/linger/learner
