# title: the service of 1.3 runs, no template
# want: fail template-missing
# breaks: template running named
sdlab solve 1.2 --print | bash
sdlab solve 1.3 --print | bash
