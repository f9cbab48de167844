# title: the solution finds and mends a missing environment file, of a unit of the learner's own
# want: pass
# scope: user
# fault: missing-environment-file
solve 3.2
