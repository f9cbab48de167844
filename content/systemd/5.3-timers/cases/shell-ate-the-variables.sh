# title: a check in bash, whose $ the shell replaced when the unit was written
# want: fail script-ignores-state
# breaks: storm
sdlab solve 5.3 --print | sed "s|^ExecStart=/usr/bin/python3.*|ExecStart=/bin/bash -c 'n=\$(systemctl show -P NRestarts sick-agent); if [ \$n -ge 3 ]; then echo \"sick-agent: storm\"; fi'|" | bash
