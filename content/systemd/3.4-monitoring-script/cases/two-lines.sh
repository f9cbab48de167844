# title: the state below the name
# want: pass
cat > ~/check-services.sh <<'END'
#!/bin/bash
for service in hello-agent dbus; do
    echo "== $service =="
    systemctl is-active $service
done
END
chmod +x ~/check-services.sh
