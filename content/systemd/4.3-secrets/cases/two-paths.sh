# title: two paths on one line
# want: fail value-ignored
# breaks: process
sdlab solve 4.3 --print | sed 's,^EnvironmentFile=.*,& /etc/hello-agent/more,' | bash || true
