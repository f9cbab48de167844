# title: the gateway died and came back, and the scheduler works on
# want: pass
sdlab solve 5.1 --print | sed 's/^RestartSec=.*/RestartSec=1/' | bash
sudo systemctl kill -s KILL team-gateway
sleep 7
