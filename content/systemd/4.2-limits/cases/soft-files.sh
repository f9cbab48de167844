# title: LimitNOFILE=1024:65536, where the soft limit stays what it was
# want: fail limit-too-tight
# breaks: files process
sdlab solve 4.2 --print | sed s/65536/1024:65536/ | bash
