# title: the agent is a shell that does nothing, under the agent's name
# want: fail other-program
# breaks: programs
printf '#!/bin/sh\nexec sleep infinity\n' > ~/order_agent.py
chmod +x ~/order_agent.py
sdlab solve 4.4 --print | sed "s|^ExecStart=.*|ExecStart=$HOME/order_agent.py|" | bash
sleep 4
