# title: EnvironmentFiles=
# want: fail key-ignored
# breaks: file process
sdlab solve 4.3 --print | sed s,^EnvironmentFile,EnvironmentFiles, | bash
