# title: the gateway has no Restart=
# want: fail restart-disabled
# breaks: come-back
sdlab solve 5.1 --print | sed '/Gateway/,/^END/{/^Restart=/d}' | bash
