# title: colours by tput, the state on standard error
# want: pass
cat > ~/check-services.sh <<'END'
#!/usr/bin/env bash
green=$(tput setaf 2) red=$(tput setaf 1) plain=$(tput sgr0)
for s in hello-agent dbus; do
    if systemctl status $s >/dev/null 2>&1; then echo "${green}[ OK ]$plain $s"; else echo "${red}[DOWN]$plain $s" >&2; fi
done
END
chmod +x ~/check-services.sh
