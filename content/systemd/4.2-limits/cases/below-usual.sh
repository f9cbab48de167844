# title: LimitNOFILE=512
# want: fail limit-too-tight
# breaks: files process
sdlab solve 4.2 --print | sed 's/^LimitNOFILE=.*/LimitNOFILE=512/' | bash
