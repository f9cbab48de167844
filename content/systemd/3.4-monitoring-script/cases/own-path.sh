# title: systemctl by its absolute path, and a PATH of its own
# want: pass
# only: bookworm trixie sid
cat > ~/check-services.sh <<'END'
#!/bin/bash
PATH=/usr/bin
systemctl() { env -u LANG /usr/bin/systemctl "$@"; }
for service in hello-agent dbus; do
    if systemctl is-active --quiet $service; then
        echo "$service: ok"
    else
        echo "$service: not running"
    fi
done
END
chmod +x ~/check-services.sh
