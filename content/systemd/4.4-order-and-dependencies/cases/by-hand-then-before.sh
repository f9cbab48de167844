# title: both started by hand, one right after the other, and the order added later, in drop-ins of both
# want: fail order-not-seen
# breaks: waited
sdlab solve 4.4 --print | sed -e '/^Wants=/d' -e '/^After=/d' -e 's/systemctl start .*/systemctl start slow-db; sudo systemctl start order-agent/' | bash
sleep 1
for unit in 'slow-db Before=order-agent' 'order-agent Wants=slow-db'; do
    sudo mkdir -p /etc/systemd/system/${unit% *}.service.d
    printf '[Unit]\n%s.service\n' "${unit#* }" | sudo tee /etc/systemd/system/${unit% *}.service.d/order.conf
done
sudo systemctl daemon-reload
sleep 3
