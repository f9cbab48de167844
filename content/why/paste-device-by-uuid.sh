# title: a device that a mount waited for, named by its UUID
# unit: dev-disk-by\x2duuid-1234\x2dABCD.device
# want: mount-device-missing likely
# never: TimeoutStartSec
# options: paste
cat <<'X'
systemd[1]: Dependency failed for /mnt/data.
systemd[1]: mnt-data.mount: Job mnt-data.mount/start failed with result 'dependency'.
systemd[1]: Timed out waiting for device /dev/disk/by-uuid/1234-ABCD.
systemd[1]: dev-disk-by\x2duuid-1234\x2dABCD.device: Job dev-disk-by\x2duuid-1234\x2dABCD.device/start failed with result 'timeout'.
X
