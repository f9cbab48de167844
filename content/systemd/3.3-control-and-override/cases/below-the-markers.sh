# title: text below the second marker is thrown away
# want: fail no-drop-in
# breaks: drop-in
cat >/tmp/editor <<'END'
#!/bin/bash
file=${!#}
# As a person would: two settings below the markers.
printf '[Service]\nRestartSec=3\nEnvironment=PYTHONUNBUFFERED=1\n' >/tmp/text
cat /tmp/text >>"$file"
END
chmod +x /tmp/editor
script -qec 'sudo SYSTEMD_EDITOR=/tmp/editor systemctl edit hello-agent' /dev/null </dev/null
sudo systemctl restart hello-agent
sdlab answer 3.3 reload no
