# title: Environment=NAME=%i alone, which no command line shows
# want: fail instance-not-passed
# breaks: named
sdlab solve 4.1 --print | sed -e '/^ExecStart/s/ %i//' -e '/^ExecStart/i Environment=NAME=%i' -e 's/^name = .*/import os; name = os.environ["NAME"]/' | bash
