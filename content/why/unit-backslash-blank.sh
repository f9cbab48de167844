# title: a space behind the backslash that was to continue ExecStart=
# unit: a.service
# want: value-ignored certain
# says: Delete the space
printf '[Service]\nExecStart=/usr/bin/python3 \\ \n  -m http.server 8124\n' | unit a.service
fails a.service
