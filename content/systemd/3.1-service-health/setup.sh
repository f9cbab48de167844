# Three services. Which of them works, which has failed and which fails again and
# again, and which of them a boot starts, depends on the number in $TOKEN.
seed=$((16#$TOKEN))
names=(fetch-agent index-agent mail-agent)
states=("working failed failing" "working failing failed" "failed failing working" "failing failed working")
boots=("enabled disabled static" "enabled static disabled" "disabled enabled static"
       "disabled static enabled" "static enabled disabled" "static disabled enabled")
state=(${states[seed % 4]})
boot=(${boots[seed / 4 % 6]})
status=$((11 + seed / 24 % 50)) # of the one that has failed

mkdir -p ~/agents/practice-agent
cp "$SUPPLIED"/practice_agent.py ~/agents/practice-agent/

sudo systemctl stop ${names[*]/%/.service} 2>/dev/null || true
sudo systemctl disable ${names[*]/%/.service} 2>/dev/null || true
for i in 0 1 2; do
    sudo tee /etc/systemd/system/${names[i]}.service >/dev/null <<END
[Unit]
Description=Practice Agent ${names[i]%-agent}

[Service]
{{- if eq .Scope "system"}}
User=$(id -un)
{{- end}}
$(case ${state[i]} in
working) echo ExecStart=/usr/bin/python3 ~/agents/practice-agent/practice_agent.py ;;
failed) echo ExecStart=/usr/bin/python3 ~/agents/practice-agent/practice_agent.py $status ;;
failing)
    echo ExecStart=/usr/bin/python3 ~/agents/practice-agent/practice_agent.py 1
    echo Restart=always
    echo RestartSec=20
    ;;
esac)
$(test ${boot[i]} = static || printf '\n[Install]\nWantedBy=multi-user.target\n')
END
done

sudo systemctl daemon-reload
for i in 0 1 2; do
    if [ ${boot[i]} = enabled ]; then sudo systemctl enable --quiet ${names[i]}.service; fi
    sudo systemctl restart ${names[i]}.service
    # Both others are active until their program has ended for the first time.
    while [ ${state[i]} != working ] && systemctl is-active --quiet ${names[i]}.service; do sleep 0.1; done
done
echo "fetch-agent, index-agent and mail-agent are installed and were started."
echo "Find out how each of them is doing now."
