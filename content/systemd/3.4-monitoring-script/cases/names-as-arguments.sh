# title: it wants the names as arguments
# want: fail agent-not-listed
# breaks: tells right
cat > ~/check-services.sh <<'END'
#!/bin/bash
for s in "$@"; do
    systemctl is-active --quiet "$s" && echo "$s up" || echo "$s down"
done
END
chmod +x ~/check-services.sh
