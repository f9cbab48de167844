# title: CPUQuota=1.5
# want: fail value-ignored
# breaks: cpu
sdlab solve 4.2 --print | sed s/150%/1.5/ | bash
