# title: CPUQuota=150 %
# want: fail value-ignored
# breaks: cpu
sdlab solve 4.2 --print | sed 's/^CPUQuota=.*/CPUQuota=150 %/' | bash
