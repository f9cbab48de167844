cat > ~/check-services.sh <<'SCRIPT'
#!/bin/bash
# Says for each service whether it is up, and ends with 1 if one is not.

services=({{if eq .Scope "user"}}hello-agent{{else}}hello-agent dbus systemd-journald{{end}})

status=0
for service in "${services[@]}"; do
    state=$(systemctl is-active "$service")
    case $state in
        active)     verdict="UP  " ;;
        activating) verdict="WAIT"; status=1 ;;
        *)          verdict="DOWN"; status=1 ;;
    esac
    echo "$verdict $service ($state)"
done
exit "$status"
SCRIPT
chmod +x ~/check-services.sh
~/check-services.sh || true
