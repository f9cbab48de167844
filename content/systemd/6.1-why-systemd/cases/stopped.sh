# title: a supplied service was stopped
# want: fail not-started
# breaks: stage owner pid
# fault: lamp
solve 6.1
sleep 1
sudo systemctl stop why-lamp
