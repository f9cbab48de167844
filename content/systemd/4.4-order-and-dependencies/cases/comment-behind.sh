# title: a comment behind the names, whose words systemd takes for names that do not exist
# want: pass
sdlab solve 4.4 --print | sed -e 's/^Wants=.*/& # starts it/' -e 's/^After=.*/& # waits/' | bash
