# title: OnCalendar=*:*:0/30, checked just after a half minute
# want: pass
sdlab solve 5.3 --print | sed -e 's,^OnActiveSec.*,OnCalendar=*:*:0/30,' -e /^OnUnitActiveSec/d | bash
# Without the start by hand, two starts are up to a minute away.
sudo systemctl stop agent-check.timer
sudo journalctl --rotate --quiet
sudo journalctl --vacuum-time=1s --quiet
sudo systemctl reset-failed sick-agent
sudo systemctl start sick-agent
sleep 8
until [ $(($(date +%s) % 30)) = 1 ]; do sleep 0.2; done
sudo systemctl start agent-check.timer
