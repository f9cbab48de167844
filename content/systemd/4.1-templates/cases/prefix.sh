# title: %p, the part before the @, in place of %i
# want: fail instance-not-passed
# breaks: named
sdlab solve 4.1 --print | sed 's,^\(ExecStart=.*\) %i,\1 %p,' | bash
