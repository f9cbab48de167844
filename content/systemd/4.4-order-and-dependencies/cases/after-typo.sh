# title: After= of a misspelt name, which systemd passes over
# want: fail dependency-missing
# breaks: follows waited
sdlab solve 4.4 --print | sed s/^After=.*/After=slowdb.service/ | bash
