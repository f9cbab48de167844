# Runs in the virtual machine of TestPodmanInVM, as learner, who lingers and may use sudo. Each call of podman takes seconds.
set -eu
trap 'echo "line $LINENO failed"' ERR
unset SDLAB_SANDBOX # in a sandbox, doctor has no further machines to offer
export XDG_RUNTIME_DIR=/run/user/1000 DBUS_SESSION_BUS_ADDRESS=unix:path=/run/user/1000/bus

step() { printf '%6d s  %s\n' "$SECONDS" "$*"; }

# says TEXT COMMAND...: the command says that, whatever it exits with.
says() {
    text=$1
    shift
    said=$("$@" 2>&1) || true
    case $said in
    *"$text"*) ;;
    *)
        echo "$* does not say \"$text\", but: $said"
        exit 1
        ;;
    esac
}

# The learner's service manager comes and goes with its bus.
bus_is_there() { until [ -S "$XDG_RUNTIME_DIR/bus" ]; do sleep 0.5; done; }
bus_is_gone() { while [ -S "$XDG_RUNTIME_DIR/bus" ]; do sleep 0.5; done; }

bus_is_there
mkdir -p ~/.local/share/sdlab/images
ln -s /sdlab/image.tar ~/.local/share/sdlab/images/"$(cat /sdlab/image-id)".tar
podman version --format 'podman {{.Client.Version}}'
says 'podman: you are not root, and podman works without' sdlab doctor --json

step 'without subordinate IDs'
sudo mv /etc/subuid /etc/subuid.aside
says 'learner has 0 subordinate IDs in /etc/subuid' sdlab doctor --json
says 'run it again with sudo; or sudo usermod --add-subuids' sdlab sandbox up --image trixie
sudo mv /etc/subuid.aside /etc/subuid

step 'without a service manager'
sudo loginctl disable-linger learner
bus_is_gone
says 'systemd-nspawn with sudo: your own service manager does not run' sdlab doctor --json
says 'sudo loginctl enable-linger learner' sdlab sandbox up --image trixie
sudo loginctl enable-linger learner
bus_is_there

export SDLAB_TEST_IMAGE=trixie
/sdlab/sandbox.test -test.run '^TestPodman(FullDisk)?$' -test.v -test.timeout 3h

step 'what a person types'
sdlab sandbox up --image trixie
says 'trixie  running' sdlab sandbox list
says learner sdlab sandbox exec -- id -un
says root sdlab sandbox exec --root -- id -un
sdlab sandbox exec -- sh -c 'echo kept >file'
says /dev/pts/ script --quiet --return --command 'sdlab sandbox shell -- tty' /dev/null
sdlab sandbox reboot
says kept sdlab sandbox exec -- cat file
sdlab sandbox reset --yes
says 'No such file' sdlab sandbox exec -- cat file
sdlab sandbox down
says 'trixie  stopped' sdlab sandbox list
sdlab sandbox delete --yes
says 'no machines yet' sdlab sandbox list
says running sdlab sandbox run --image trixie -- systemctl is-system-running

step 'limits'
sdlab lesson test --image trixie --machines 2 --patience 20 --full --case full-solution,full-hard-only 2.2
sdlab lesson test --image trixie --machines 2 --patience 20 --full --case full-enforced,full-tasks-max 4.2
step 'a case of each activity'
sdlab lesson test --image trixie --machines 2 --patience 20 --case solution
step 'nothing is left'
[ -z "$(podman ps --all --quiet)" ]
