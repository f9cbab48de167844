# title: the interpreter is misspelt
# want: fail exec-missing
# breaks: answers
sdlab solve 5.4 --print | sed s,/usr/bin/python3,/usr/bin/python4, | bash
