# title: RestartSec=infinity in the gateway
# want: fail restart-too-slow
# breaks: come-back
sdlab solve 5.1 --print | sed '/gateway.py/,/^RestartSec=/s/^RestartSec=.*/RestartSec=infinity/' | bash
sleep 3
