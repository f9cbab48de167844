# title: CPUQuota= left out
# want: fail limit-unset
# breaks: cpu
sdlab solve 4.2 --print | sed /^CPUQuota=/d | bash
