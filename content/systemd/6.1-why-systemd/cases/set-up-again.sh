# title: after a stop, sdlab setup and new answers
# want: pass
# fault: lamp
solve 6.1
sudo systemctl stop why-lamp why-door.socket
setup 6.1
solve 6.1
