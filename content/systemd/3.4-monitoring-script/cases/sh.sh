# title: for any shell, with arguments
# want: pass
cat > ~/check-services.sh <<'END'
#!/bin/sh
test $# -gt 0 || set -- hello-agent dbus
for unit; do
    systemctl is-active --quiet "$unit" && word=up || word=DOWN
    echo "[$word] $unit.service"
done
END
chmod +x ~/check-services.sh
