# title: log-relay.service is copied under the missing name, and fails for want of its port
# want: fail dependency-failed
# fault: missing-dependency
# breaks: up
sdlab answer 3.2 cause missing-dependency
sdlab answer 3.2 job "$(sudo journalctl -u log-agent -o cat | sed -n 's/^INFO job \(.*\) done$/\1/p' | tail -n 1)"
sudo cp /etc/systemd/system/log-relay.service /etc/systemd/system/log-rely.service
sudo systemctl daemon-reload
sudo systemctl restart log-agent || true
sleep 5
