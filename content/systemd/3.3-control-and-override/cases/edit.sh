# title: systemctl edit, with an editor
# want: pass
cat >/tmp/editor <<'END'
#!/bin/bash
file=${!#}
# As a person would: two settings between the markers.
printf '[Service]\nRestartSec=3\nEnvironment=PYTHONUNBUFFERED=1\n' >/tmp/text
sed -i '2r /tmp/text' "$file"
END
chmod +x /tmp/editor
script -qec 'sudo SYSTEMD_EDITOR=/tmp/editor systemctl edit hello-agent' /dev/null </dev/null
sudo systemctl restart hello-agent
sdlab answer 3.3 reload no
