# title: RestartMode=direct: one alert, when systemd gives up
# want: pass
# only: trixie sid
sudo sed -i 's/^RestartSec.*/&\nRestartMode=direct/' /etc/systemd/system/sick-agent.service
solve 5.3
test "$(journalctl -u agent-alert@sick-agent | grep -c ALERT)" = 1
