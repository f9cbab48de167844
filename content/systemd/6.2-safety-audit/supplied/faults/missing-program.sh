unit=$1
sudo sed -i 's|=/usr/bin/python3|=/opt/python/bin/python3|' "$unit"
