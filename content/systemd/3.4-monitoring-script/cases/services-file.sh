# title: the list is in a file
# want: pass
printf 'dbus\nhello-agent\n' > ~/services.txt
cat > ~/check-services.sh <<'END'
#!/bin/bash
while read -r service; do
    printf '%-20s %s\n' "$service" "$(systemctl is-active "$service")"
done < "$(dirname "$0")/services.txt"
END
chmod +x ~/check-services.sh
