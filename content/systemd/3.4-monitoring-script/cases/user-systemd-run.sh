# title: --user: it asks its manager to run sudo for it, which a check must not lead to
# want: pass
# scope: user
cat > ~/check-services.sh <<'END'
#!/bin/bash
export XDG_RUNTIME_DIR=/run/user/$(id -u)
unset DBUS_SESSION_BUS_ADDRESS
systemd-run --user --quiet --wait sudo touch /etc/gained 2>/dev/null
busctl --user call org.freedesktop.systemd1 /org/freedesktop/systemd1 org.freedesktop.systemd1.Manager StartTransientUnit 'ssa(sv)a(sa(sv))' gain.service fail 1 ExecStart 'a(sasb)' 1 /usr/bin/sudo 3 sudo touch /etc/gained false 0 >/dev/null 2>&1
[ -e /etc/gained ] && { echo "hello-agent: root's rights were gained"; exit 1; }
systemctl --user is-active --quiet hello-agent && echo "hello-agent up" || echo "hello-agent down"
END
chmod +x ~/check-services.sh
