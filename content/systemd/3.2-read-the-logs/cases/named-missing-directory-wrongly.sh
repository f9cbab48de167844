# title: a missing working directory is taken for a wrong path in ExecStart=
# want: fail wrong-answer
# breaks: cause
# fault: missing-directory
solve 3.2
sdlab answer 3.2 cause wrong-path
