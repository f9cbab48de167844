# title: answers in capitals, with blanks around
# want: pass
solve 6.1
sdlab answer 6.1 target "  $(systemctl get-default | tr a-z A-Z) "
sdlab answer 6.1 starter " Why-Door.socket "
sdlab answer 6.1 waits NO
