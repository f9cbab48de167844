# title: an array, and #!/bin/sh
# want: fail script-error
# breaks: tells right
cat > ~/check-services.sh <<'END'
#!/bin/sh
services=(hello-agent dbus)
for s in "${services[@]}"; do
    systemctl is-active $s && echo "$s up" || echo "$s down"
done
END
chmod +x ~/check-services.sh
