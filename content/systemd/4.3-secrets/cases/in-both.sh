# title: the file, and one of them in the unit, too
# want: fail secret-in-unit
# breaks: unit
sdlab solve 4.3 --print | sed 's,^\[Service\],&\nEnvironment=API_KEY=k-1,' | bash
