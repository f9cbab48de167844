# title: mounted by hand
# want: fail mount-by-hand
# breaks: unit
sudo mkdir -p /srv/scratch
sudo mount -t tmpfs -o size=16M,mode=1777 tmpfs /srv/scratch
sleep 1 # until systemd has noticed
