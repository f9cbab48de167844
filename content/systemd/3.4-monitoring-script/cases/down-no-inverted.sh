# title: it says whether the agent is down, yes or no, and the wrong way round
# want: fail wrong-answer
# breaks: right
cat > ~/check-services.sh <<'END'
#!/bin/bash
for service in hello-agent dbus; do
    if systemctl is-active --quiet $service; then echo "$service down: yes"; else echo "$service down: no"; fi
done
END
chmod +x ~/check-services.sh
