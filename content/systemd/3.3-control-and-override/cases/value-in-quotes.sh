# title: quotes around the value of the variable
# want: pass
sdlab solve 3.3 --print | sed "s/^Environment=.*/Environment=PYTHONUNBUFFERED='yes'/" | bash
