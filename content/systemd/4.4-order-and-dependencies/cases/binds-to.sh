# title: BindsTo= in place of Wants=
# want: fail requires-too-hard
# breaks: wants
sdlab solve 4.4 --print | sed s/^Wants=/BindsTo=/ | bash
