unit=$1
sudo sed -i 's|^Environment=.*|&\nEnvironmentFile=/etc/unsafe-agent/settings|' "$unit"
