# title: has failed while it is up, has not failed while it is down
# want: fail wrong-answer
# breaks: right
cat > ~/check-services.sh <<'END'
#!/bin/bash
for s in hello-agent dbus; do
    systemctl is-active -q $s && echo "$s has failed" || echo "$s has not failed"
done
END
chmod +x ~/check-services.sh
