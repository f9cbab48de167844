# title: the key is taken out, and put nowhere
# want: fail script-error
# breaks: runs current same user secret
# fault: wrong-path
solve 6.2
sudo sed -i '/^EnvironmentFile=/d' /etc/systemd/system/unsafe-agent.service
sudo systemctl daemon-reload
sudo systemctl restart unsafe-agent
sleep 1
