# title: silent about what is down
# want: fail down-not-reported
# breaks: tells right
cat > ~/check-services.sh <<'END'
#!/bin/bash
for service in hello-agent dbus; do
    systemctl is-active --quiet $service && echo "$service is running"
done
END
chmod +x ~/check-services.sh
