# title: a blank is missing in [ … ]
# want: fail script-error
# breaks: tells right
cat > ~/check-services.sh <<'END'
#!/bin/bash
for service in hello-agent dbus; do
    if ["$(systemctl is-active $service)" = active ]; then echo "$service up"; else echo "$service down"; fi
done
END
chmod +x ~/check-services.sh
