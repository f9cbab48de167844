# title: set -e ends it at the first service that is down
# want: fail down-not-reported
# breaks: tells
cat > ~/check-services.sh <<'END'
#!/bin/bash
set -e
for s in dbus hello-agent; do
    state=$(systemctl is-active $s)
    echo "$s: $state"
done
END
chmod +x ~/check-services.sh
