# Turns a bare Debian tree into the image of a lab machine. Run by chroot, as root, with the tree's own /bin/sh.
set -eu
umask 022
export DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8

useradd --create-home --uid 1000 --user-group --shell /bin/bash --groups sudo,adm,systemd-journal learner
# Newer sudo does not look into /usr/local/bin, where sdlab is.
printf 'learner ALL=(ALL:ALL) NOPASSWD: ALL\nDefaults secure_path="/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"\n' >/etc/sudoers.d/learner
chmod 0440 /etc/sudoers.d/learner

echo lab >/etc/hostname
printf '127.0.0.1\tlocalhost\n127.0.1.1\tlab\n::1\tlocalhost ip6-localhost ip6-loopback\n' >/etc/hosts
echo 'LANG=C.UTF-8' >/etc/default/locale
echo 'LANG=C.UTF-8' >/etc/locale.conf
: >/etc/fstab

# A persistent journal, so that a reboot can be seen in it.
mkdir -p /var/log/journal
chgrp systemd-journal /var/log/journal
chmod 2755 /var/log/journal
mkdir -p /etc/systemd/journald.conf.d
printf '[Journal]\nStorage=persistent\nForwardToConsole=no\n' >/etc/systemd/journald.conf.d/sdlab.conf

# Nothing here has a network, a disk, a device or a console to look after. Masked rather than removed: the units stay
# readable, and what is asked for by name says "masked" instead of "not found".
for unit in apt-daily.timer apt-daily-upgrade.timer dpkg-db-backup.timer e2scrub_all.timer e2scrub_reap.service fstrim.timer man-db.timer \
	systemd-networkd-wait-online.service systemd-networkd.service systemd-resolved.service systemd-timesyncd.service \
	console-getty.service getty-static.service getty@tty1.service \
	systemd-sysctl.service systemd-tmpfiles-setup-dev.service systemd-tmpfiles-setup-dev-early.service \
	systemd-firstboot.service systemd-pstore.service systemd-update-utmp.service systemd-update-utmp-runlevel.service \
	sys-kernel-config.mount sys-kernel-debug.mount sys-kernel-tracing.mount sys-fs-fuse-connections.mount \
	proc-sys-fs-binfmt_misc.automount dev-hugepages.mount; do
	ln -sf /dev/null "/etc/systemd/system/$unit"
done
rm -f /etc/systemd/system/*.wants/e2scrub_reap.service /etc/systemd/system/*.wants/getty@tty1.service \
	/etc/systemd/system/*.wants/systemd-pstore.service /etc/systemd/system/timers.target.wants/*.timer

# Generators find disks, consoles and boot options, which are none here; they are half of what a daemon-reload costs.
mkdir -p /etc/systemd/system-generators
for generator in /usr/lib/systemd/system-generators/* /lib/systemd/system-generators/*; do
	[ ! -e "$generator" ] || ln -sf /dev/null "/etc/systemd/system-generators/${generator##*/}"
done

# Every machine gets its own identity when it is made.
: >/etc/machine-id
rm -f /var/lib/dbus/machine-id /var/lib/systemd/random-seed
rm -rf /var/log/journal/* /var/lib/apt/lists/* /var/cache/apt/*.bin /tmp/* /run/*

# A first boot has no users to create and no caches to build: all of that is done (systemd-update-done.service(8)).
touch -r /usr /etc/.updated /var/.updated
