# title: it writes a log where the learner may not, besides what it prints
# want: pass
cat > ~/check-services.sh <<'END'
#!/bin/bash
for s in hello-agent dbus; do
    systemctl is-active --quiet $s && line="$s: OK" || line="$s: ALERT"
    echo "$line"
    echo "$line" >> /var/log/check-services.log
done
END
chmod +x ~/check-services.sh
