# title: --user: it sets XDG_RUNTIME_DIR, as a script for cron has to
# want: pass
# scope: user
cat > ~/check-services.sh <<'END'
#!/bin/bash
export XDG_RUNTIME_DIR=/run/user/$(id -u)
unset DBUS_SESSION_BUS_ADDRESS
for service in hello-agent dbus; do
    if systemctl --user is-active --quiet $service; then echo "$service up"; else echo "$service down"; fi
done
END
chmod +x ~/check-services.sh
