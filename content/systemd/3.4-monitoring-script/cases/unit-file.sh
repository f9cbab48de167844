# title: it asks for the unit file
# want: fail script-ignores-state
# breaks: tells right
cat > ~/check-services.sh <<'END'
#!/bin/bash
for service in hello-agent dbus; do
    if systemctl cat $service >/dev/null 2>&1; then
        echo "$service: ok"
    else
        echo "$service: not running"
    fi
done
END
chmod +x ~/check-services.sh
