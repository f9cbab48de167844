# title: the template lies among the learner's own units
# want: fail template-missing
# breaks: template
sdlab solve 4.1 --print | sed '/systemctl restart/d' | bash
mkdir -p ~/.config/systemd/user
sudo mv /etc/systemd/system/hello-agent@.service ~/.config/systemd/user/
sudo systemctl daemon-reload
