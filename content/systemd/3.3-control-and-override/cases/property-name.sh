# title: RestartUSec=3s, as systemctl show prints it
# want: fail key-ignored
# breaks: pause
sdlab solve 3.3 --print | sed 's/^RestartSec=3/RestartUSec=3s/' | bash
