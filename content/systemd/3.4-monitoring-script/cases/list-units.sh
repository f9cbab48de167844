# title: one list-units for all, searched with grep
# want: pass
cat > ~/check-services.sh <<'END'
#!/bin/bash
running=$(systemctl list-units --type=service --state=running --no-legend)
check() { if grep -q "$1.service" <<<"$running"; then echo "$1 up"; else echo "$1 down"; fi; }
check hello-agent
check dbus
END
chmod +x ~/check-services.sh
