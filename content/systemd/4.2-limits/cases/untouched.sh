# title: the agent runs without limits
# want: fail limit-unset
# breaks: cpu memory swap tasks files process
true
