# title: the name comes from an environment file of each instance
# want: pass
mkdir -p ~/names
for i in 1 2 3; do echo "NAME=agent-$i" > ~/names/$i.env; done
sdlab solve 4.1 --print | sed 's,^ExecStart=\(.*\) %i,EnvironmentFile=/home/learner/names/%i.env\nExecStart=\1 \\${NAME},' | bash
