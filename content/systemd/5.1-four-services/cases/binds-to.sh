# title: BindsTo= in place of Requires=
# want: pass
sdlab solve 5.1 --print | sed 's/^Requires=/BindsTo=/' | bash
