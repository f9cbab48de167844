# title: the end of a journal: only that systemd gave up
# unit: bot.service
# want: start-limit-hit certain
# twin: unit-failed
# never: status 0
# options: paste
cat <<'X'
Nov 30 10:11:12 host systemd[1]: bot.service: Scheduled restart job, restart counter is at 5.
Nov 30 10:11:12 host systemd[1]: bot.service: Start request repeated too quickly.
Nov 30 10:11:12 host systemd[1]: bot.service: Failed with result 'exit-code'.
Nov 30 10:11:12 host systemd[1]: Failed to start bot.service - Bot.
X
