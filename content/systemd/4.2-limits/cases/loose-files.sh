# title: LimitNOFILE=infinity
# want: fail limit-too-loose
# breaks: files
sdlab solve 4.2 --print | sed s/65536/infinity/ | bash
