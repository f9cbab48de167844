# title: is running, and is not running
# want: pass
cat > ~/check-services.sh <<'END'
#!/bin/bash
for s in hello-agent dbus; do
    state="is NOT running"
    systemctl is-active --quiet $s && state="is running"
    echo "Service $s $state"
done
END
chmod +x ~/check-services.sh
