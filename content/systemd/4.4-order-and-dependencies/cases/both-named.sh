# title: both named in one start
# want: pass
sdlab solve 4.4 --print | sed 's/systemctl start .*/systemctl start order-agent slow-db/' | bash
