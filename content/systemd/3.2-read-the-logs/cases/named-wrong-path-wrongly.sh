# title: a wrong path in ExecStart= is taken for a missing environment file
# want: fail wrong-answer
# breaks: cause
# fault: wrong-path
solve 3.2
sdlab answer 3.2 cause missing-environment-file
