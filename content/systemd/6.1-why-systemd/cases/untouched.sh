# title: nothing is answered
# want: fail not-answered
# breaks: target waits starter owner pid memory word
true
