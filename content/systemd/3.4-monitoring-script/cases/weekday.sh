# title: with the date in words
# want: pass
cat > ~/check-services.sh <<'END'
#!/bin/bash
for s in hello-agent dbus; do
    printf '%-30s %-15s %s\n' "$(LC_ALL=C date)" "$s.service" "$(systemctl is-active $s.service)"
done
END
chmod +x ~/check-services.sh
