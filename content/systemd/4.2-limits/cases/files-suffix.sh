# title: LimitNOFILE=64k
# want: fail value-ignored
# breaks: files process
sdlab solve 4.2 --print | sed 's/65536/64k/' | bash
