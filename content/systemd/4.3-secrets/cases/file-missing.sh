# title: EnvironmentFile= names a file that is not there
# want: fail environment-file-missing
# breaks: mode process
sdlab solve 4.3 --print | sed s,^EnvironmentFile=.*,EnvironmentFile=/etc/hello-agent/evn, | bash || true
