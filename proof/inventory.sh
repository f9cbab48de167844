# Lists what an activity might leave on a machine. The learner's record of attempts and the empty folders
# that systemd's own manager of a user has its units in may stay. Empty .wants folders come and go with
# systemctl enable and disable. mount(8) keeps its records in /run/mount. Nobody in the machine can change
# sdlab's programs, and their sums take longer than all the rest.
set -eu
find /etc /home /usr/local /var/lib/systemd/linger -xdev \
	\( -path '*/.local/state/sdlab' -o -path /etc/.pwd.lock -o -name .sudo_as_admin_successful -o -path '/etc/*-' \
	-o -path /usr/local/bin/sdlab -o -path /usr/local/bin/sdlab-guide \) -prune -o \
	! \( -type d -name '*.wants' \) ! -path '/home/*/.local' ! -path '/home/*/.local/state' \
	! -path '/home/*/.config' ! -path '/home/*/.config/systemd' ! -path '/home/*/.config/systemd/user' \
	\( -type f -exec sha256sum {} + -o -true \) -printf '%M %u %g %p %l\n'
find /run /tmp /var/tmp /var/cache /var/lib /var/log /srv /opt /root -mindepth 1 -maxdepth 1 ! -name 'systemd-private-*' ! -name 'sdlab-*' ! -name lesson ! -path /run/mount -printf '%M %p\n'
find /run/systemd/system /run/systemd/transient /run/systemd/system.control /var/lib/systemd/timers -type f 2>/dev/null || true
systemctl list-units --no-legend --no-pager --plain --type=service,timer,socket,path,target | awk '$1 !~ /^(systemd-|user|dbus|polkit)/ { print "unit", $1, $3 }'
pgrep -a -u learner python3 | cut -d ' ' -f 2- || true
getent passwd
getent group
