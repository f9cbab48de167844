# title: answers without .target, .socket and .service, and in bytes and capitals
# want: pass
# fault: lamp
solve 6.1
sdlab answer 6.1 target "$(systemctl get-default | sed 's/[.]target$//')"
sdlab answer 6.1 starter why-door
sdlab answer 6.1 owner why-lamp
sdlab answer 6.1 memory 50331648
sdlab answer 6.1 word "$(journalctl -u why-moth -o cat | sed -n 's/.*word is \(.*\)[.]/\1/p' | tr a-f A-F)."
