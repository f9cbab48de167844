# title: a target wants both, the agent only comes after
# want: fail after-without-wants
# breaks: wants
printf '[Unit]\nWants=slow-db.service order-agent.service\n' | sudo tee /etc/systemd/system/orders.target
sdlab solve 4.4 --print | sed -e '/^Wants=/d' -e 's/start order-agent.service/start orders.target/' | bash
sleep 4
