# title: the file named by a specifier
# want: pass
sdlab solve 4.3 --print | sed 's,^EnvironmentFile=.*,EnvironmentFile=/etc/%p/env,' | bash
