# title: UnsetEnvironment= takes the variable away again
# want: fail env-not-in-process
# breaks: restarted
sdlab solve 3.3 --print | sed 's/^Environment=.*/&\nUnsetEnvironment=PYTHONUNBUFFERED/' | bash
