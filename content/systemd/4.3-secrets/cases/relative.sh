# title: a path without its first slash
# want: fail value-ignored
# breaks: file mode owner process
sdlab solve 4.3 --print | sed 's,^EnvironmentFile=/,EnvironmentFile=,' | bash
