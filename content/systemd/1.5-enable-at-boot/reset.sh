sudo systemctl disable hello-agent.service 2>/dev/null || true
{{- if eq .Scope "user"}}
# Lingering stays, for what else is enabled. sdlab finish turns it off, unless it was on before the lesson.
if [ -n "${FINISH-}" ]; then sudo loginctl disable-linger "$USER"; fi
{{- end}}
