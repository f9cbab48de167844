agent=~/agents/unsafe-agent
unit=/etc/systemd/system/unsafe-agent.service

# A second setup begins where the first one did.
sudo systemctl disable --quiet --now unsafe-agent-previous.service 2>/dev/null || true
sudo systemctl stop unsafe-agent.service 2>/dev/null || true
sudo rm -rf /etc/systemd/system/unsafe-agent-previous.service "$unit.d" "$agent"

# Whoever gets reports has revoked the key that stood in the unit for everybody to read.
revoked=$(printf %s "sk-$TOKEN-$TOKEN" | sha256sum | cut -c 1-16)
supply() {
    sed "s|@HOME@|$HOME|; s|@USER@|$(id -un)|; s|@SITE@|site-$TOKEN|; s|@KEY@|sk-$TOKEN-$TOKEN|; s|@REVOKED@|$revoked|" "$SUPPLIED/$1"
}
mkdir -p "$agent"
supply unsafe_agent.py >"$agent/unsafe_agent.py"
supply unsafe-agent.service | sudo tee "$unit" >/dev/null

# One fault on top of what is unsafe anyway, yours of several that there are. It keeps
# the service from running. What it is, you find out from status and log.
export -f supply; export revoked
bash -eu "$SUPPLIED/faults/$FAULT.sh" "$unit" "$agent"
sudo systemctl daemon-reload
echo "unsafe-agent is installed, and has one fault, chosen for you."
