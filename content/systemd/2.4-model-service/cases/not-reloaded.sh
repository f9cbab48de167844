# title: MemoryMax= corrected, and not reloaded
# want: fail not-reloaded
# breaks: memory current
sdlab solve 2.4 --print | sed s/^MemoryMax=.*/MemoryMax=1G/ | bash -eu
sudo sed -i s/^MemoryMax=.*/MemoryMax=3G/ /etc/systemd/system/model-server.service
