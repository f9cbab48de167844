# log-agent works, and does a job. Then one thing is changed, and it does not start
# any more.
home=~/agents/log-agent
unit=/etc/systemd/system/log-agent.service

# A second setup begins where the first one did: without what was changed meanwhile.
sudo systemctl stop log-agent.service log-relay.service 2>/dev/null || true
{{if eq .Scope "system"}}if id log-agnet >/dev/null 2>&1; then sudo userdel log-agnet; fi
{{end}}sudo rm -rf /etc/systemd/system/log-{agent,relay,rely}.service{,.d} {/etc/systemd/system,/run/systemd/system}.control/log-{agent,relay}.service.d /run/systemd/system/log-{agent,relay}.service{,.d}
rm -rf $home ~/agents/old/log-agent

mkdir -p $home/inbox ~/agents/log-relay
cp "$SUPPLIED"/log_agent.py $home/
cp "$SUPPLIED"/log_relay.py ~/agents/log-relay/
echo LOG_AGENT_PORT=7170 > $home/settings.env

sudo tee /etc/systemd/system/log-relay.service >/dev/null <<END
[Unit]
Description=Log Relay

[Service]
{{- if eq .Scope "system"}}
User=$(id -un)
{{- end}}
ExecStart=/usr/bin/python3 $HOME/agents/log-relay/log_relay.py 7171
Restart=on-failure

[Install]
WantedBy=multi-user.target
END

sudo tee $unit >/dev/null <<END
[Unit]
Description=Log Agent
Requires=log-relay.service
After=log-relay.service

[Service]
{{- if eq .Scope "system"}}
User=$(id -un)
{{- end}}
WorkingDirectory=$HOME/agents/log-agent
EnvironmentFile=$HOME/agents/log-agent/settings.env
ExecStart=/usr/bin/python3 $HOME/agents/log-agent/log_agent.py
Restart=on-failure

[Install]
WantedBy=multi-user.target
END

echo "log-agent and its helper, log-relay, are installed. They start, and do a job:"
touch $home/inbox/$TOKEN
sudo systemctl daemon-reload
sudo systemctl enable --quiet log-relay.service log-agent.service
sudo systemctl reset-failed log-agent.service log-relay.service 2>/dev/null || true
sudo systemctl restart log-relay.service log-agent.service
for _ in $(seq 100); do
    test -e $home/inbox/$TOKEN || break
    sleep 0.1
done
if [ -e $home/inbox/$TOKEN ]; then
    echo "log-agent does not even work before anything is changed: see journalctl -u log-agent -n 20" >&2
    exit 1
fi
sudo systemctl stop log-agent.service
echo "It worked. Now one thing is changed, and log-agent is started again:"

# The fault, yours of several that there are: it changes one thing, in the unit file or
# in the agent's folder. Find out from the log what it is.
sudo bash -eu "$SUPPLIED"/faults/$FAULT.sh $unit $home
sudo systemctl daemon-reload
sudo systemctl start log-agent.service 2>/dev/null || true
# It is started again and again, until systemd gives up.
for _ in $(seq 100); do
    case $(systemctl is-active log-agent.service) in failed | inactive) break ;; esac
    sleep 0.1
done
echo "It doesn't stay up. Find out why."
