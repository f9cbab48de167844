# title: Restart=on-abort, which covers no exit with an error
# want: fail restart-not-covered
# breaks: come-back
sdlab solve 5.1 --print | sed '/Worker/,/^END/s/^Restart=.*/Restart=on-abort/' | bash
