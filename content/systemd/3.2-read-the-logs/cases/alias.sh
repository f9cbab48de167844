# title: a link makes the missing name another name of log-relay
# want: pass
# fault: missing-dependency
# While it runs, systemd may lose sight of it when it gets the name, and start another.
sudo systemctl stop log-relay
sudo ln -s log-relay.service /etc/systemd/system/log-rely.service
sudo systemctl daemon-reload
sdlab answer 3.2 cause missing-dependency
sdlab answer 3.2 job "$(sudo journalctl -u log-agent -o cat | sed -n 's/^INFO job \(.*\) done$/\1/p' | tail -n 1)"
sudo systemctl start log-agent
