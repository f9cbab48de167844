# title: it names the bus itself, and the other names of that socket
# want: pass
cat > ~/check-services.sh <<'END'
#!/bin/bash
for bus in /run/dbus/system_bus_socket /var/run/dbus/system_bus_socket /proc/self/root/run/dbus/system_bus_socket; do
    export DBUS_SYSTEM_BUS_ADDRESS=unix:path=$bus
    echo "hello-agent: $(systemctl is-active hello-agent)"
done
END
chmod +x ~/check-services.sh
