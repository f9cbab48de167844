# title: a value with spaces in Environment=, without quotes
# unit: a.service
# want: value-ignored likely
# says: two
# says: quotes
unit a.service <<'X'
[Service]
Environment=GREETING=one two
ExecStart=/bin/sh -c "test \"$GREETING\" = \"one two\""
X
fails a.service
