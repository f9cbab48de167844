# title: TimeoutStartSec= is shorter than what the agent takes to get ready
# want: fail timeout-too-short
# breaks: up ready
solve 2.3
sudo sed -i -e '/^Type=/a TimeoutStartSec=600ms' -e s/^RestartSec=.*/RestartSec=1/ /etc/systemd/system/web-agent.service
sudo systemctl daemon-reload
sudo systemctl restart web-agent || true
sleep 2
