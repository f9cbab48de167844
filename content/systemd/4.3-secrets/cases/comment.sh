# title: a comment behind the path
# want: fail value-ignored
# breaks: process
sdlab solve 4.3 --print | sed 's,^EnvironmentFile=.*,&  # secrets,' | bash || true
