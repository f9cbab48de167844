# title: Windows line ends in the environment file
# want: pass
sdlab solve 4.3 --print | sed '/^API_KEY\|^DATABASE\|^SESSION/s/$/\r/' | bash
