# title: it says whether the agent is down, yes or no
# want: pass
cat > ~/check-services.sh <<'END'
#!/bin/bash
for service in hello-agent dbus; do
    if systemctl is-active --quiet $service; then echo "$service down: no"; else echo "$service down: yes"; fi
done
END
chmod +x ~/check-services.sh
