# title: a Rust program asks for a value that is not there
# unit: a.service
# want: program-panicked certain
# says: Result::unwrap
script /opt/a.sh <<'X'
#!/bin/sh
echo >&2
echo "thread 'main' (4711) panicked at src/main.rs:14:49:" >&2
echo "called \`Result::unwrap()\` on an \`Err\` value: Os { code: 2, kind: NotFound, message: \"No such file or directory\" }" >&2
echo "note: run with \`RUST_BACKTRACE=1\` environment variable to display a backtrace" >&2
exit 101
X
unit a.service <<'X'
[Service]
ExecStart=/opt/a.sh
X
fails a.service
