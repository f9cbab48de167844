# title: nobody killed it
# want: fail never-killed
# breaks: healed
true
