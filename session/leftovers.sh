# Stands before the resets of a lesson, and makes them say what they would take back, a line each, instead of doing
# it. No program can be run: PATH leads nowhere, and these functions stand for those that resets use.
exec 9>&1 >/dev/null 2>&1
PATH=/nonexistent
FINISH=1 # for what a reset of one activity leaves alone

say() {
    local kind=$1 each
    shift
    for each; do
        case $each in
        -*) ;;
        *) printf '%s %s\0' "$kind" "$each" >&9 ;;
        esac
    done
}

sudo() {
    while [ $# -gt 0 ]; do
        case $1 in
        -*) shift ;;
        *) break ;;
        esac
    done
    "$@"
}

systemctl() {
    local verb='' each
    for each; do
        case $each in
        -*) ;;
        *)
            if [ -z "$verb" ]; then verb=$each; else
                case $verb in
                stop | disable | revert | kill | mask) say unit "$each" ;;
                esac
            fi
            ;;
        esac
    done
    [ "$verb" != is-active ]
}

rm() { say file "$@"; }
rmdir() { say folder "$@"; }
userdel() { say user "$@"; }
loginctl() { if [ "$1" = disable-linger ]; then say linger learner; fi; }
id() { return 0; }
command_not_found_handle() { return 0; }
