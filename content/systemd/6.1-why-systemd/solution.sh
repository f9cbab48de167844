sdlab answer 6.1 target "$(systemctl get-default)"

# Whose process is the red daemon? Its control group says so, and so does systemd.
red=$(pgrep -f 'old_daemon.py red$')
owner=$(systemctl status "$red" | sed -n '1s/^[^a-z]*\([a-z-]*[.]service\).*/\1/p')
sdlab answer 6.1 owner "$owner"
sdlab answer 6.1 pid "$(systemctl show --value -p MainPID "$owner")"

sdlab answer 6.1 starter "$(systemctl show --value -p TriggeredBy why-clerk.service)"
bytes=$(systemctl show --value -p MemoryMax why-clerk.service)
sdlab answer 6.1 memory $((bytes / 1024 / 1024))
case " $(systemctl show --value -p After why-clerk.service) " in
*" why-lamp.service "*) sdlab answer 6.1 waits yes ;;
*) sdlab answer 6.1 waits no ;;
esac
sdlab answer 6.1 word "$(journalctl -u why-moth.service -o cat | sed -n 's/.*My last word is \(.*\)[.]/\1/p' | tail -n 1)"
