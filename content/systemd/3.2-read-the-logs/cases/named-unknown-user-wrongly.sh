# title: an unknown user is taken for a required unit that does not exist
# want: fail wrong-answer
# breaks: cause
# fault: unknown-user
solve 3.2
sdlab answer 3.2 cause missing-dependency
