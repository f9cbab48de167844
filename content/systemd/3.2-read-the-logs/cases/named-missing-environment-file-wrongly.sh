# title: a missing environment file is taken for a missing working directory
# want: fail wrong-answer
# breaks: cause
# fault: missing-environment-file
solve 3.2
sdlab answer 3.2 cause missing-directory
