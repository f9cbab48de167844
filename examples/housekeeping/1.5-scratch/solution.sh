sudo tee /etc/systemd/system/srv-scratch.mount >/dev/null <<'END'
[Mount]
What=tmpfs
Where=/srv/scratch
Type=tmpfs
Options=size=16M,mode=1777
END
sudo systemctl daemon-reload
sudo systemctl restart srv-scratch.mount
