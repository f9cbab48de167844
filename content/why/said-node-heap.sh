# title: the heap of Node.js is full
# unit: a.service
# want: heap-full likely
# says: max-old-space-size
script /opt/a <<'X'
#!/bin/sh
echo 'FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory' >&2
kill -ABRT $$
X
unit a.service <<'X'
[Service]
ExecStart=/opt/a
X
fails a.service
