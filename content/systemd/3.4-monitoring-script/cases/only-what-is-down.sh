# title: silent about what is up, as for cron
# want: pass
cat > ~/check-services.sh <<'END'
#!/bin/bash
for service in hello-agent dbus; do
    systemctl is-active --quiet $service || echo "$service is not running"
done
END
chmod +x ~/check-services.sh
