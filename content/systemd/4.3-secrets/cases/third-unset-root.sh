# title: the unit takes back a third name of the file, and root checks
# want: fail env-not-in-process
# breaks: process
# user: root
sdlab solve 4.3 --print | sed 's/^EnvironmentFile=.*/&\nUnsetEnvironment=SESSION_SECRET/' | bash
