# title: a warning sign while it is up, a tick while it is down
# want: fail wrong-answer
# breaks: right
cat > ~/check-services.sh <<'END'
#!/bin/bash
for s in hello-agent dbus; do
    systemctl is-active --quiet $s && echo "⚠️ $s" || echo "☑️ $s"
done
END
chmod +x ~/check-services.sh
