# title: only the exit status says it
# want: pass
cat > ~/check-services.sh <<'END'
#!/bin/bash
for service in hello-agent dbus; do
    systemctl is-active --quiet $service
    echo "$service: $?"
done
END
chmod +x ~/check-services.sh
