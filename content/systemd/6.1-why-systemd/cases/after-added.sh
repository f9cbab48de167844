# title: the learner adds After= to the clerk: then it does wait
# want: fail wrong-answer
# breaks: waits
# fault: lamp
solve 6.1
sudo sed -i 's/^Wants=.*/&\nAfter=why-lamp.service/' /etc/systemd/system/why-clerk.service
sudo systemctl daemon-reload
