# title: only root may start it
# want: fail file-owner
# breaks: starts
cat > ~/check-services.sh <<'END'
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
chmod +x ~/check-services.sh
sudo chown root: ~/check-services.sh
sudo chmod 700 ~/check-services.sh
