# title: a minus in front, and the file is not there
# want: fail environment-file-missing
# breaks: mode process
sdlab solve 4.3 --print | sed -e s,^EnvironmentFile=.*,EnvironmentFile=-/etc/hello-agent/evn, | bash
