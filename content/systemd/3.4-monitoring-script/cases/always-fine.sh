# title: it says the same whatever it finds
# want: fail script-ignores-state
# breaks: tells right
cat > ~/check-services.sh <<'END'
#!/bin/bash
for service in hello-agent dbus; do
    systemctl is-active --quiet $service
    echo "✓ $service is running"
done
END
chmod +x ~/check-services.sh
