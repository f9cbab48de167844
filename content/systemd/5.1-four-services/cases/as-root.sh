# title: no User= in one of them
# want: fail runs-as-root
# breaks: yours
sdlab solve 5.1 --print | sed '/Worker/,/^END/{/^User=/d}' | bash
