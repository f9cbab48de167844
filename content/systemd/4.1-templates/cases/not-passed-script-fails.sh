# title: the name is not passed, and the script fails for want of it
# want: fail script-error
# breaks: running
sdlab solve 4.1 --print | sed '/^ExecStart/s/ %i//' | bash
