# title: EnvironmentFile= names the folder
# want: fail environment-file-missing
# breaks: mode process
sdlab solve 4.3 --print | sed s,^EnvironmentFile=.*,EnvironmentFile=/etc/hello-agent, | bash || true
