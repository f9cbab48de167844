# title: a minus in front, and the file is there
# want: pass
sdlab solve 4.3 --print | sed 's,^EnvironmentFile=,&-,' | bash
