# title: the solution finds and mends an unknown user, in a unit of the learner's own
# want: pass
# scope: user
# fault: unknown-user
solve 3.2
