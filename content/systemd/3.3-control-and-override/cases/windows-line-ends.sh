# title: Windows line ends in the drop-in, written by another editor
# want: pass
sdlab solve 3.3 --print | sed '/^\[Service\]/,/^Environment/s/$/\r/' | bash
