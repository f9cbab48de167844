# title: the property ActiveState
# want: pass
cat > ~/check-services.sh <<'END'
#!/bin/bash
for service in hello-agent dbus; do
    state=$(systemctl show -p ActiveState --value $service)
    if [ "$state" = active ]; then echo "$service OK"; else echo "$service NOT OK"; fi
done
END
chmod +x ~/check-services.sh
