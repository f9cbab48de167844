# title: Before= in the database's unit in place of After= in the agent's
# want: pass
sudo mkdir /etc/systemd/system/slow-db.service.d
printf '[Unit]\nBefore=order-agent.service\n' | sudo tee /etc/systemd/system/slow-db.service.d/order.conf
sdlab solve 4.4 --print | sed /^After=/d | bash
