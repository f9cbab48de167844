# title: SIGSTOP kills nothing
# want: fail never-killed
# breaks: healed
kill -STOP "$(systemctl show -P MainPID hello-agent)"
