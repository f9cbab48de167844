unit=$1
sudo sed -i 's|^WorkingDirectory=.*|&/work|' "$unit"
