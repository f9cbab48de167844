unit=$1
sed -i 's,^ExecStart=/usr/bin/python3 ,&",' $unit
