# title: a table with a head, a date, and a clear screen before it
# want: pass
cat > ~/check-services.sh <<'END'
#!/usr/bin/env bash
clear
printf '%-20s %-10s %-10s\n' SERVICE STATE BOOT
for s in hello-agent dbus; do
    printf '%-20s %-10s %-10s\n' "$s" "$(systemctl is-active $s)" "$(systemctl is-enabled $s 2>/dev/null)"
done
echo "checked at $(date '+%F %T')"
END
chmod +x ~/check-services.sh
