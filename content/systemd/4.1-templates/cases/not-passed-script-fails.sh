# title: the name is not passed, and the script fails for want of it
# want: fail instance-not-passed
# breaks: running named
sdlab solve 4.1 --print | sed '/^ExecStart/s/ %i//' | bash
