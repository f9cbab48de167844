# title: it leaves something running in a session of its own, and was checked before
# want: pass
cat > ~/check-services.sh <<'END'
#!/bin/bash
setsid sleep 1000 >/dev/null 2>&1 &
for service in hello-agent dbus; do
    # Of former runs nothing is left.
    [ "$(pgrep -xc sleep)" -le 1 ] || { echo "hello-agent: something is left"; exit 1; }
    if systemctl is-active --quiet $service; then echo "$service: ok"; else echo "$service: not running"; fi
done
END
chmod +x ~/check-services.sh
sdlab check 3.4 >/dev/null || true
