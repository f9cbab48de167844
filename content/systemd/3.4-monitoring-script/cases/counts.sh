# title: a summary with the names of what is down
# want: pass
cat > ~/check-services.sh <<'END'
#!/bin/bash
down=
for s in hello-agent dbus; do
    systemctl is-active -q $s || down+=" $s"
done
if [ "$down" ]; then echo "DOWN:$down"; exit 1; fi
echo "all services are up"
END
chmod +x ~/check-services.sh
