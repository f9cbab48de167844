# title: the machine boots to rescue.target, which is no fault of the unit
# want: pass
solve 1.2
sudo systemctl set-default rescue.target
