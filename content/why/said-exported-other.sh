# title: export in front of another variable, whose name ends alike
# unit: a.service
# want: variable-unset certain
# twin: variable-missing
printf 'export GITHUB_TOKEN=abc\n' | sudo tee /etc/a.env >/dev/null
script /opt/a <<'X'
#!/bin/sh
echo 'the environment variable TOKEN is not set' >&2
exit 1
X
unit a.service <<'X'
[Service]
ExecStart=/opt/a
EnvironmentFile=/etc/a.env
X
fails a.service
