# title: Type=oneshot, whose program never ends
# want: fail oneshot-never-ends
# breaks: up
solve 0.1
sudo sed -i '/^\[Service\]/a Type=oneshot' /etc/systemd/system/warm-up.service
sudo systemctl daemon-reload
sudo systemctl restart --no-block warm-up
sleep 1
