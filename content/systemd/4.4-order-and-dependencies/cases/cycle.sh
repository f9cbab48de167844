# title: the agent comes after the database, and the database after the agent
# want: fail ordering-cycle
printf '[Unit]\nAfter=order-agent.service\n' | sudo install -D -m 644 /dev/stdin /etc/systemd/system/slow-db.service.d/z.conf
sdlab solve 4.4 --print | bash || true
