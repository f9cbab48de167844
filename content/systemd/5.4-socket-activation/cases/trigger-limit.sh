# title: visitors come more often than TriggerLimitBurst= allows
# want: fail start-limit-hit
# breaks: answers listens
sdlab solve 5.4 --print | sed 's,^ListenStream=.*,&\nTriggerLimitBurst=1\nTriggerLimitIntervalSec=1h,' | bash
python3 ~/agents/hello-socket/ask.py
sudo systemctl stop hello-socket.service
python3 ~/agents/hello-socket/ask.py || true
sleep 1
