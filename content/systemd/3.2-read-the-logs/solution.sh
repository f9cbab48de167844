# What was logged since the last job, and what systemd says to a start.
unit=/etc/systemd/system/log-agent.service
home=~/agents/log-agent
lines() { sudo journalctl -u log-agent.service -o cat --no-pager; }
said=$(lines | tac | sed '/^INFO job .* done$/,$d')
said+=$(sudo systemctl start log-agent.service 2>&1 || true)

cause=
case $said in
*"can't open file"*)
    cause=wrong-path
    sudo sed -i "s,^ExecStart=.*,ExecStart=/usr/bin/python3 $HOME/agents/log-agent/log_agent.py," $unit
    ;;
*status=217/USER*)
    cause=unknown-user
    sudo sed -i 's/^User=.*/{{if eq .Scope "system"}}User='"$(id -un)"'{{end}}/' $unit
    ;;
*status=200/CHDIR*)
    cause=missing-directory
    sudo sed -i "s,^WorkingDirectory=.*,WorkingDirectory=$HOME/agents/log-agent," $unit
    ;;
*"Failed to load environment files"*)
    cause=missing-environment-file
    test -e $home/settings.env || mv $home/settings.env.old $home/settings.env
    ;;
*"log-rely.service not found"*)
    cause=missing-dependency
    sudo sed -i s/^Requires=.*/Requires=log-relay.service/ $unit
    ;;
*"Address already in use"*)
    cause=port-taken
    echo LOG_AGENT_PORT=7170 > $home/settings.env
    ;;
*SyntaxError*)
    cause=syntax-error
    sed -i 's/^def main()$/def main():/' $home/log_agent.py
    ;;
*"Unbalanced quoting"*)
    cause=bad-setting
    sudo sed -i '/^ExecStart=/s/"//' $unit
    ;;
esac

if [ -n "$cause" ]; then
    sdlab answer 3.2 cause "$cause"
    sdlab answer 3.2 job "$(lines | sed -n 's/^INFO job \(.*\) done$/\1/p' | tail -n 1)"
    sudo systemctl daemon-reload
    # After so many failures systemd refuses another start for a while.
    sudo systemctl reset-failed log-agent.service 2>/dev/null || true
    sudo systemctl restart log-agent.service
fi
systemctl --no-pager status log-agent.service
