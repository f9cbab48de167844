# title: it asks with sudo
# want: fail needs-root
# breaks: alone
cat > ~/check-services.sh <<'END'
#!/bin/bash
for service in hello-agent dbus; do
    if sudo systemctl is-active --quiet $service; then
        echo "$service: ok"
    else
        echo "$service: not running"
    fi
done
END
chmod +x ~/check-services.sh
