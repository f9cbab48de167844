# title: repaired, and the cause never named
# want: fail not-answered
# breaks: cause
# fault: wrong-path
sdlab solve 6.2 --print | sed '/^if.*sdlab answer/d' | bash -eu >/dev/null 2>&1
