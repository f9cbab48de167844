# title: CPUQuota=1.5%
# want: fail limit-too-tight
# breaks: cpu
sdlab solve 4.2 --print | sed s/150%/1.5%/ | bash
