# title: only that it failed
# unit: bot.service
# want: unit-failed certain
# twin: start-limit-hit
# never: status 0
# options: paste
cat <<'X'
● bot.service - Bot
     Loaded: loaded (/etc/systemd/system/bot.service; enabled)
     Active: failed (Result: exit-code) since Mon 2026-11-30 10:11:12 UTC; 5s ago
X
