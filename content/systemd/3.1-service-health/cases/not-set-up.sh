# title: the three were never supplied
# want: fail not-set-up
# breaks: fetch index mail boot status active failed missing
# options: fresh
true
