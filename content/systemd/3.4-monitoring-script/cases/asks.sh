# title: it asks which service
# want: fail asks-for-input
# breaks: alone
cat > ~/check-services.sh <<'END'
#!/bin/bash
read -rp "Service? " service
systemctl is-active "$service"
END
chmod +x ~/check-services.sh
