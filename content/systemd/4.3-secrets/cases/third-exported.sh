# title: export in front of a third name alone, in a file that the learner may not read
# want: fail env-line-ignored
# breaks: process
sdlab solve 4.3 --print | sed 's/^SESSION_SECRET=.*/export LOG_LEVEL=info/' | bash
