# title: the service with its folders, and the word with its quotes
# want: pass
solve 6.1
red=$(pgrep -f 'old_daemon.py red$')
sdlab answer 6.1 owner "$(sed 's/^0:://' /proc/"$red"/cgroup)"
sdlab answer 6.1 word "\"$(journalctl -u why-moth.service -o cat | sed -n 's/.*My last word is \(.*\)[.]/\1/p' | tail -n 1)\""
