# title: lists over two lines, with blanks around =, and an empty line of the same key after it
# want: pass
sdlab solve 4.4 --print | sed -e 's,^Wants=,Wants = network-online.target \\\n  ,' -e 's,^After=,After = network-online.target \\\n,' -e 's,^WorkingD,&,' | bash
printf '[Unit]\nAfter=\nWants=\n' | sudo install -D -m 644 /dev/stdin /etc/systemd/system/order-agent.service.d/empty.conf
sudo systemctl daemon-reload
