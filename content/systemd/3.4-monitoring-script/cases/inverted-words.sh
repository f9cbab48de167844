# title: ok if it is not active
# want: fail wrong-answer
# breaks: right
cat > ~/check-services.sh <<'END'
#!/bin/bash
for service in hello-agent dbus; do
    systemctl is-active --quiet $service && echo "$service DOWN" || echo "$service OK"
done
END
chmod +x ~/check-services.sh
