# title: it asks whether it is enabled
# want: fail script-ignores-state
# breaks: tells right
cat > ~/check-services.sh <<'END'
#!/bin/bash
for service in hello-agent dbus; do
    if systemctl is-enabled --quiet $service; then
        echo "$service: ok"
    else
        echo "$service: not running"
    fi
done
END
chmod +x ~/check-services.sh
