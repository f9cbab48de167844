# title: a link by hand, and no [Install]
# want: pass
sdlab solve 5.4 --print | sed -e '/Install/,/WantedBy/d' -e 's,^sudo systemctl enable.*,sudo mkdir -p /etc/systemd/system/sockets.target.wants; sudo ln -s ../hello-socket.socket /etc/systemd/system/sockets.target.wants/; sudo systemctl daemon-reload,' | bash
