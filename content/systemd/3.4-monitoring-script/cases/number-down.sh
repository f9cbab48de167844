# title: it says how many agents are down
# want: pass
cat > ~/check-services.sh <<'END'
#!/bin/bash
down=0
for service in hello-agent; do
    systemctl is-active --quiet $service || down=$((down + 1))
done
echo "hello-agent: $down agents down"
END
chmod +x ~/check-services.sh
