# title: it would start again what is down: that is refused while it is checked
# want: pass
cat > ~/check-services.sh <<'END'
#!/bin/bash
for service in hello-agent dbus; do
    systemctl is-active --quiet $service && echo "$service up" || { echo "$service down"; systemctl restart $service; }
done
END
chmod +x ~/check-services.sh
