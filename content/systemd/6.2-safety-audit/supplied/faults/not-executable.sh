unit=$1
sudo sed -i 's|^ExecStart=/usr/bin/python3 |ExecStart=|' "$unit"
