# title: has not failed, and has failed, of hello_agent
# want: pass
cat > ~/check-services.sh <<'END'
#!/bin/bash
check() {
    if systemctl is-active --quiet "$2"; then echo "$1 has not failed"; else echo "$1 has failed"; fi
}
check hello_agent hello-agent.service
check message_bus dbus.service
END
chmod +x ~/check-services.sh
