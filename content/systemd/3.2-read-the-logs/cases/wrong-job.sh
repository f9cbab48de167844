# title: the job is guessed
# want: fail wrong-answer
# breaks: job
solve 3.2
sdlab answer 3.2 job ready
