# title: the device that a mount waited for
# unit: dev-sdb1.device
# want: mount-device-missing likely
# options: paste
cat <<'X'
Nov 30 10:11:12 host systemd[1]: dev-sdb1.device: Job dev-sdb1.device/start timed out.
Nov 30 10:11:12 host systemd[1]: Timed out waiting for device dev-sdb1.device - /dev/sdb1.
Nov 30 10:11:12 host systemd[1]: data.mount: Job data.mount/start failed with result 'dependency'.
X
