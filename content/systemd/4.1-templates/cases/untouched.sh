# title: nothing done
# want: fail template-missing
# breaks: template running named
true
