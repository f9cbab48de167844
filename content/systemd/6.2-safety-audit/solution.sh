unit=unsafe-agent.service
script=~/agents/unsafe-agent/unsafe_agent.py

# Why does it not run? Start it, and read what systemd and the program say.
# A service that is never given up would go on for ever, so stop it again.
said=$(sudo systemctl start "$unit" 2>&1) || true
sleep 2
said="$said $(journalctl -u "$unit" -o cat -n 50)"
sudo systemctl stop "$unit" 2>/dev/null || true
case $said in
*"bad unit file setting"*) cause=bad-setting ;;
*"not found."*) cause=missing-dependency ;;
*"Failed to load environment files"*) cause=missing-environment-file ;;
*216/GROUP*) cause=unknown-group ;;
*200/CHDIR*) cause=missing-directory ;;
*"Permission denied"*203/EXEC*) cause=not-executable ;;
*203/EXEC*) cause=missing-program ;;
*"can't open file"*) cause=wrong-path ;;
*SyntaxError*) cause=syntax-error ;;
*"Address already in use"*) cause=port-taken ;;
esac
if [ -n "${cause:-}" ]; then sdlab answer 6.2 cause "$cause"; fi

# What may have kept it from running, outside the unit file.
sudo systemctl disable --now unsafe-agent-previous.service 2>/dev/null || true
sed -i 's/^def main()$/&:/' "$script"

# A key that everybody could read until now is no secret any more. A new one goes into
# a file that only root may read.
if grep -q ^Environment=API_KEY= "/etc/systemd/system/$unit"; then
    sudo mkdir -p /etc/unsafe-agent
    sudo install -m 600 /dev/null /etc/unsafe-agent/env
    echo "API_KEY=sk-$(od -An -N16 -tx1 /dev/urandom | tr -d ' ')" | sudo tee /etc/unsafe-agent/env >/dev/null
fi

sudo tee /etc/systemd/system/unsafe-agent.service >/dev/null <<END
[Unit]
Description=Unsafe Agent, made safe
After=network.target
StartLimitIntervalSec=60
StartLimitBurst=5

[Service]
Type=simple
User=$(id -un)
WorkingDirectory=$HOME/agents/unsafe-agent
EnvironmentFile=/etc/unsafe-agent/env
ExecStart=/usr/bin/python3 $script
Restart=on-failure
RestartSec=5
MemoryMax=200M
TasksMax=32
NoNewPrivileges=yes
ProtectSystem=full

[Install]
WantedBy=multi-user.target
END
sudo systemctl daemon-reload
sudo systemctl reset-failed "$unit" 2>/dev/null || true
sudo systemctl start "$unit"
