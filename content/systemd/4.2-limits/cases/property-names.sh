# title: CPUQuotaPerSecUSec=1.5s, as systemctl show prints it
# want: fail key-ignored
# breaks: cpu
sdlab solve 4.2 --print | sed 's/^CPUQuota=.*/CPUQuotaPerSecUSec=1.5s/' | bash
