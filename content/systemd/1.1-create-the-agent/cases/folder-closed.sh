# title: its folder is closed to the learner, too
# want: fail script-error
solve 1.1
chmod 000 ~/agents/hello-agent
