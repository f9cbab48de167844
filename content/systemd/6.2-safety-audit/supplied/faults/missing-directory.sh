sudo sed -i 's|^WorkingDirectory=.*|&/work|' "$unit"
