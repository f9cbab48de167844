# title: what is supplied is there, and no unit
# want: fail unit-not-found
# breaks: wanted ordered soft ready up current user secret shown restart
true
