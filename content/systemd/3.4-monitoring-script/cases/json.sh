# title: JSON on one line
# want: pass
cat > ~/check-services.sh <<'END'
#!/bin/bash
sep=
printf '{'
for s in hello-agent dbus; do
    printf '%s"%s": %s' "$sep" $s $(systemctl is-active -q $s && echo true || echo false)
    sep=', '
done
echo '}'
END
chmod +x ~/check-services.sh
