sudo sed -i 's|^Type=.*|&\nGroup=unsafe-agents|' "$unit"
