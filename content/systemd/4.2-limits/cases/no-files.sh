# title: LimitNOFILE= left out
# want: fail limit-unset
# breaks: files process
sdlab solve 4.2 --print | sed /^LimitNOFILE=/d | bash
