# title: it compares with the wrong word
# want: fail wrong-answer
# breaks: right
cat > ~/check-services.sh <<'END'
#!/bin/bash
for service in hello-agent dbus; do
    if [ "$(systemctl is-active $service)" != active ]; then echo "$service running"; else echo "$service stopped"; fi
done
END
chmod +x ~/check-services.sh
