# title: always fine, with the time of day
# want: fail script-ignores-state
# breaks: tells right
cat > ~/check-services.sh <<'END'
#!/bin/bash
for s in hello-agent dbus; do
    echo "$(date '+%F %T.%N') [$$] $s: OK (load $(cut -d' ' -f1 /proc/loadavg))"
done
END
chmod +x ~/check-services.sh
