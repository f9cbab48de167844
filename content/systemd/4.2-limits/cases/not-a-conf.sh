# title: the drop-in is not called .conf
# want: fail stray-drop-in
# breaks: cpu memory swap tasks files process
sdlab solve 4.2 --print | sed s/limits.conf/limits/ | bash
