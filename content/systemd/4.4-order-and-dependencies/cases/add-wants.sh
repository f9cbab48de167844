# title: systemctl add-wants, and After= in a drop-in by edit
# want: pass
sdlab solve 4.4 --print | sed -e '/^Wants=/d' -e '/^After=/d' -e '/^sudo systemctl daemon-reload/a sudo mkdir -p /etc/systemd/system/order-agent.service.d /etc/systemd/system/order-agent.service.wants; printf "[Unit]\\nAfter=slow-db.service\\n" | sudo tee /etc/systemd/system/order-agent.service.d/override.conf; sudo ln -s /etc/systemd/system/slow-db.service /etc/systemd/system/order-agent.service.wants/; sudo systemctl daemon-reload' | bash
