# title: a Rust program panics with words of its own
# unit: a.service
# want: program-panicked certain
# says: src/main.rs:9:5
script /opt/a.sh <<'X'
#!/bin/sh
echo "thread 'main' panicked at src/main.rs:9:5:" >&2
echo "the configuration has no section [server]" >&2
echo "note: run with \`RUST_BACKTRACE=1\` environment variable to display a backtrace" >&2
exit 101
X
unit a.service <<'X'
[Service]
ExecStart=/opt/a.sh
X
fails a.service
