# title: quotes around the path
# want: fail value-ignored
# breaks: file mode owner process
sdlab solve 4.3 --print | sed 's,^EnvironmentFile=.*,EnvironmentFile="/etc/hello-agent/env",' | bash
