# title: a pattern that finds several files
# want: pass
sdlab solve 4.3 --print | sed 's,^EnvironmentFile=.*,EnvironmentFile=/etc/hello-agent/*,' | bash
