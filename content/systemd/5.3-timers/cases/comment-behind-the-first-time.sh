# title: a comment behind the value of OnActiveSec=, so that a boot makes no first start
# want: fail value-ignored
# breaks: boot
sdlab solve 5.3 --print | sed 's/^OnActiveSec=.*/& # at once/' | bash
