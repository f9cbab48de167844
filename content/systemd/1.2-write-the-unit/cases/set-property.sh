# title: a limit by set-property
# want: pass
solve 1.2
sudo systemctl set-property hello-agent CPUWeight=50
