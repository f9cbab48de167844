# title: Unit= names a service of the learner's own, which says nothing of a storm
# want: fail script-ignores-state
# breaks: storm
sdlab solve 5.3 --print | sed -e 's/^AccuracySec.*/&\nUnit=health.service/' -e 's,system/agent-check.service,system/health.service,' -e 's,start agent-check.service,start health.service,' -e 's, sick-agent$,,' | bash
