# title: a job that failed for a dependency
# unit: web.service
# want: dependency-failed certain
# options: paste
cat <<'X'
$ sudo systemctl start web
A dependency job for web.service failed. See 'journalctl -xe' for details.
$ journalctl -xe
Nov 30 10:11:12 host systemd[1]: dev-sdb1.device: Job dev-sdb1.device/start timed out.
Nov 30 10:11:12 host systemd[1]: Dependency failed for /data.
Nov 30 10:11:12 host systemd[1]: data.mount: Job data.mount/start failed with result 'dependency'.
Nov 30 10:11:12 host systemd[1]: web.service: Job web.service/start failed with result 'dependency'.
X
