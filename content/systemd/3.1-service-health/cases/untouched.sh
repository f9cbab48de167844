# title: nothing is answered
# want: fail not-answered
# breaks: fetch index mail boot status active failed missing
true
