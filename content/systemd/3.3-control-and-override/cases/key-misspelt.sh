# title: Enviroment=
# want: fail key-ignored
# breaks: variable restarted
sdlab solve 3.3 --print | sed 's/^Environment=/Enviroment=/' | bash
