# title: the default target is one that wants none of them
# want: pass
sdlab solve 3.1 --print | bash
sudo systemctl set-default basic.target
sdlab answer 3.1 boot none
