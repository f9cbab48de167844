# title: no problem, and problem
# want: pass
cat > ~/check-services.sh <<'END'
#!/bin/bash
for s in hello-agent dbus; do
    if systemctl is-active -q $s; then echo "$s: no problem"; else echo "$s: problem"; fi
done
END
chmod +x ~/check-services.sh
