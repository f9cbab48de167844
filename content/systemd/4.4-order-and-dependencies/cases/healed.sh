# title: the agent died and came back since it waited
# want: pass
sdlab solve 4.4 --print | sed s/RestartSec=10/RestartSec=4/ | bash
sudo systemctl kill -s KILL order-agent
sleep 5
