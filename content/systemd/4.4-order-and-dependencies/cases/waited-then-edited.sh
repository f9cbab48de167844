# title: the agent's start waited, and its description was changed after that
# want: pass
sdlab solve 4.4 --print | bash
sleep 1
sudo sed -i 's/^Description=.*/Description=Takes orders/' /etc/systemd/system/order-agent.service
sudo systemctl daemon-reload
