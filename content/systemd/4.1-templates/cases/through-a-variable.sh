# title: Environment=NAME=%i, and the variable in ExecStart=
# want: pass
sdlab solve 4.1 --print | sed -e '/^ExecStart/s/%i/${NAME}/' -e '/^ExecStart/i Environment=NAME=%i' -e 's/<<EOF/<<"EOF"/' | sed -e "s,\$(id -un),learner," -e 's,\$HOME,/home/learner,' | bash
