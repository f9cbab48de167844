# title: only the colour of the name says it
# want: pass
cat > ~/check-services.sh <<'END'
#!/bin/bash
for service in hello-agent dbus; do
    if systemctl is-active --quiet $service; then
        echo -e "\e[32m$service\e[0m"
    else
        echo -e "\e[31m$service\e[0m"
    fi
done
END
chmod +x ~/check-services.sh
