# title: CPUQuota=200%
# want: fail limit-too-loose
# breaks: cpu
sdlab solve 4.2 --print | sed s/150%/200%/ | bash
