# title: a user that systemd makes up
# want: pass
chmod 755 ~
chmod 777 ~/agents/four
sdlab solve 5.1 --print | sed '/Monitor/,/^END/s/^User=.*/DynamicUser=yes/' | bash
