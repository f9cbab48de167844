# title: written and read, not started
# want: fail not-started
# breaks: gave-up
solve 2.1 --print | sed '/reset-failed/,$d' | bash
