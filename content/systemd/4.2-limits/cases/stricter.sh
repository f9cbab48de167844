# title: stricter limits, in other units
# want: pass
sdlab solve 4.2 --print | sed -e s/150%/50%/ -e s/500M/0.25G/ -e s/1G/0/ -e s/1024/64/ -e s/65536/4096:8192/ | bash
