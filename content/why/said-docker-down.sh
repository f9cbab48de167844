# title: the Docker daemon does not answer
# unit: a.service
# want: docker-not-reached likely
# twin: file-denied
# twin: connection-refused
# says: After=docker[.]service
# never: went on after that
script /opt/a.sh <<'X'
#!/bin/sh
cat >&2 <<'M'
docker: Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?.
See 'docker run --help'.
M
exit 125
X
unit a.service <<'X'
[Service]
ExecStart=/opt/a.sh
X
fails a.service
