sudo sed -i 's|^Type=.*|Type=oneshot|' "$unit"
