# title: SuccessExitStatus=1: the failure counts as none
# want: fail restart-not-covered
# breaks: restart
sdlab solve 2.4 --print | sed 's/^Restart=.*/&\nSuccessExitStatus=1/' | bash -eu
