# title: LoadCredential= in place of variables
# want: pass
sdlab solve 4.3 --print | sed s,^EnvironmentFile=,LoadCredential=env:, | bash
