# title: it asks with an empty environment, so at the bus's usual place
# want: pass
cat > ~/check-services.sh <<'END'
#!/bin/bash
for service in hello-agent dbus; do
    state=$(env -i PATH=/usr/bin:/bin systemctl is-active $service)
    echo "$service: $state"
done
END
chmod +x ~/check-services.sh
