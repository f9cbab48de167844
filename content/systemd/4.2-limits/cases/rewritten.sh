# title: the drop-in written anew and reloaded after the start, with the same limits
# want: pass
sdlab solve 4.2 --print | bash
sdlab solve 4.2 --print | sed '/systemctl restart/d' | bash
