# One that is started again and again is active for an instant each time, so ask
# until two answers are the same.
state() {
    local word=
    until [ "$word" = "$(systemctl is-active $1)" ]; do
        word=$(systemctl is-active $1) || true
        sleep 1
    done
    echo $word
}
for name in fetch index mail; do
    sdlab answer 3.1 $name "$(state $name-agent.service)"
done

start=()
failed=0
for name in fetch-agent index-agent mail-agent; do
    if [ "$(systemctl is-enabled $name.service)" = enabled ]; then start+=($name); fi
    if systemctl is-failed --quiet $name.service; then
        failed=$(systemctl show -p ExecMainStatus --value $name.service)
    fi
done
case ${#start[*]} in
0) sdlab answer 3.1 boot none ;;
1) sdlab answer 3.1 boot ${start[0]} ;;
*) sdlab answer 3.1 boot several ;;
esac
sdlab answer 3.1 status "$failed"

code() { "$@" >/dev/null && echo 0 || echo $?; }
sdlab answer 3.1 active "$(code systemctl is-active index-agent.service)"
sdlab answer 3.1 failed "$(code systemctl is-failed index-agent.service)"
sdlab answer 3.1 missing "$(code systemctl is-active no-such-agent.service)"
