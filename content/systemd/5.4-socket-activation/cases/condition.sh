# title: a condition of the service that is not met
# want: fail condition-false
# breaks: answers
sdlab solve 5.4 --print | sed 's,^Description=Hello Server,&\nConditionPathExists=/etc/hello-socket.conf,' | bash || true
