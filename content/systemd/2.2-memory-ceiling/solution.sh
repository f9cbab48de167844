sudo tee /etc/systemd/system/memory-agent.service >/dev/null <<END
[Unit]
Description=Memory Agent

[Service]
Type=simple
{{- if ne .Scope "user"}}
User=$(id -un)
{{- end}}
WorkingDirectory=$HOME/agents/memory-agent
ExecStart=/usr/bin/python3 $HOME/agents/memory-agent/memory_agent.py
Restart=on-failure
RestartSec=5s
MemoryMax=500M
MemorySwapMax=0
END
sudo systemctl daemon-reload
sudo systemctl restart memory-agent.service
# Where the ceiling is enforced, the kernel kills the agent at 500 MB, and
# systemd starts it again. Elsewhere MemoryCurrent= is not counted.
if [ "$(systemctl show --value -p MemoryCurrent memory-agent.service)" != "[not set]" ]; then
    for _ in $(seq 240); do
        if [ "$(systemctl show --value -p NRestarts memory-agent.service)" -gt 0 ]; then break; fi
        sleep 0.5
    done
fi
# The graceful variant: below the hard ceiling, a soft one.
sudo sed -i '/^MemoryMax=/i MemoryHigh=400M' /etc/systemd/system/memory-agent.service
sudo systemctl daemon-reload
sudo systemctl restart memory-agent.service
sdlab answer 2.2 sigterm no
