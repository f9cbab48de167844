# title: reloaded, not restarted
# want: fail running-old-config
# breaks: process
sdlab solve 4.2 --print | sed '/systemctl restart/d' | bash
