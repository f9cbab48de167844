# title: the program takes no arguments, and ends
# want: fail crash-loop
# breaks: running
sdlab solve 4.1 --print | sed -e 's/^name = .*/name = ""; assert len(sys.argv) == 1/' -e 's/^RestartSec=.*/RestartSec=1min/' -e 's/^assert.*//' | sed 's/assert len(sys.argv) == 1/sys.exit(len(sys.argv) - 1)/' | bash
