# title: it refuses to run unless it is root
# want: fail needs-root
# breaks: alone tells right
cat > ~/check-services.sh <<'END'
#!/bin/bash
if [ "$EUID" -ne 0 ]; then
    echo "Please run as root"
    exit 1
fi
for s in hello-agent dbus; do
    systemctl is-active --quiet "$s" && echo "$s UP" || echo "$s DOWN"
done
END
chmod +x ~/check-services.sh
