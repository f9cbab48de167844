unit=$1
sudo sed -i 's|^Type=.*|Type=oneshot|' "$unit"
