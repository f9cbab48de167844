# title: the word running, in the property SubState, and the agent is really down
# want: pass
cat > ~/check-services.sh <<'END'
#!/bin/bash
for s in hello-agent dbus; do
    if [ "$(systemctl show -p SubState --value $s)" = running ]; then echo "[+] $s"; else echo "[-] $s"; fi
done
END
chmod +x ~/check-services.sh
sudo systemctl stop hello-agent
