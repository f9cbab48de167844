# title: the timer waits, and nobody tried the job
# want: fail never-ran
# breaks: works
sdlab solve 1.1 --print | sed 's/ nightly.service$//' | bash
