# title: a backslash at the end of Description=
# want: fail after-missing
# breaks: after
solve 1.2
sudo sed -i 's/^Description=.*/& \\/' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
