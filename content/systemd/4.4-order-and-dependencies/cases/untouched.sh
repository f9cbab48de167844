# title: the database is supplied, no unit is written
# want: fail unit-not-found
# breaks: follows wants up waited
true
