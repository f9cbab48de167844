# title: LimitNOFILE=65536:65536, CPUQuota=100.5%, MemoryMax=524288000
# want: pass
sdlab solve 4.2 --print | sed -e 's/^LimitNOFILE=.*/LimitNOFILE=65536:65536/' -e 's/^CPUQuota=.*/CPUQuota=100.5%/' -e 's/^MemoryMax=.*/MemoryMax=524288000/' | bash
