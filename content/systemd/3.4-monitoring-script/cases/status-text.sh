# title: the line Active: of systemctl status
# want: pass
cat > ~/check-services.sh <<'END'
#!/bin/bash
for service in hello-agent dbus; do
    if systemctl status $service | grep -q 'Active: active (running)'; then
        echo "$service: ok"
    else
        echo "$service: not running"
    fi
done
END
chmod +x ~/check-services.sh
