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

# Nothing here has a network, a disk, a device, a key or a console to look after. What nothing wants is not loaded, and costs
# nothing at boots and daemon-reloads.
for want in /lib/systemd/system/*.wants/* /etc/systemd/system/*.wants/*; do
	case ${want##*/} in
	systemd-journald* | systemd-journal-flush.service | systemd-tmpfiles-setup.service | systemd-tmpfiles-clean.timer) ;;
	dbus.* | systemd-logind* | systemd-user-sessions.service | tmp.mount | run-lock.mount | dev-mqueue.mount) ;;
	*) rm -f "$want" ;;
	esac
done

# What others only want to come after, or before, is masked: so it does not load what it would need itself.
for unit in systemd-remount-fs.service systemd-tmpfiles-setup-dev.service systemd-tmpfiles-setup-dev-early.service \
	initrd-switch-root.target modprobe@drm.service; do
	ln -sf /dev/null "/etc/systemd/system/$unit"
done

# Both put themselves into a sandbox of their own, which is nearly a tenth of what a boot costs.
for unit in systemd-logind systemd-journald; do
	mkdir -p "/etc/systemd/system/$unit.service.d"
	cat >"/etc/systemd/system/$unit.service.d/sdlab.conf" <<-'END'
		[Service]
		SystemCallFilter=
		SystemCallArchitectures=
		RestrictAddressFamilies=
		RestrictNamespaces=no
		RestrictRealtime=no
		RestrictSUIDSGID=no
		MemoryDenyWriteExecute=no
		LockPersonality=no
		ProtectSystem=no
		ProtectHome=no
		ProtectProc=default
		ProtectClock=no
		ProtectControlGroups=no
		ProtectHostname=no
		ProtectKernelLogs=no
		ProtectKernelModules=no
		PrivateTmp=no
	END
done

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
