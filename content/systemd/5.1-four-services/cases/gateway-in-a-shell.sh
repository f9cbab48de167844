# title: Type=notify, and a shell around the gateway, whose word systemd does not hear
# want: fail notify-never-ready
# breaks: up yours scheduler-waited
sdlab solve 5.1 --print | sed '/gateway.py/s/=\(.*\)/=\/bin\/sh -c "\1; true"/; s/^sudo systemctl restart /&--no-block /' | bash || true
sleep 4
