# title: a Rust program goes on after a panic in a thread, and ends for something else
# unit: a.service
# want: program-failed certain
# never: ended itself by a panic
script /opt/a.sh <<'X'
#!/bin/sh
echo "thread 'worker-3' panicked at src/pool.rs:9:5:" >&2
echo "job failed" >&2
echo "note: run with \`RUST_BACKTRACE=1\` environment variable to display a backtrace" >&2
sleep 0.3
echo "shutting down: no workers left" >&2
exit 1
X
unit a.service <<'X'
[Service]
ExecStart=/opt/a.sh
X
fails a.service
