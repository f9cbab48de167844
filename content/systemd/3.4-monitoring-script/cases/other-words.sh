# title: words that a check does not know
# want: pass
cat > ~/check-services.sh <<'END'
#!/bin/bash
for service in hello-agent dbus; do
    if systemctl is-active --quiet $service; then
        echo "$service is at work"
    else
        echo "$service needs to be woken up"
    fi
done
END
chmod +x ~/check-services.sh
