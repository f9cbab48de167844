# title: it appends to a log file, and shows its end
# want: pass
cat > ~/check-services.sh <<'END'
#!/bin/bash
log=~/services.log
for s in hello-agent dbus; do
    echo "$(date -Is) $s $(systemctl show -p ActiveState --value $s)" >> $log
done
tail -n 2 $log
END
chmod +x ~/check-services.sh
