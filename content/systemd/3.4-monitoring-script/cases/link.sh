# title: a link to the script, which is elsewhere
# want: pass
mkdir ~/bin
cat > ~/bin/services <<'END'
#!/bin/bash
services=("hello-agent" "nginx" "ssh")
echo "Checking services at $(date)..."
for service in "${services[@]}"; do
    if systemctl is-active --quiet "$service"; then
        echo "✓ $service is running"
    else
        echo "✗ $service has FAILED"
    fi
done
END
chmod +x ~/bin/services
ln -s bin/services ~/check-services.sh
