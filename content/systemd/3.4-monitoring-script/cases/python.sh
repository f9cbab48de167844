# title: a script in Python
# want: pass
cat > ~/check-services.sh <<'END'
#!/usr/bin/python3
import subprocess

for name in ["hello-agent", "dbus"]:
    state = subprocess.run(["systemctl", "is-active", name], stdout=subprocess.PIPE).stdout.decode().strip()
    print(f"{name:20} {state}")
END
chmod +x ~/check-services.sh
