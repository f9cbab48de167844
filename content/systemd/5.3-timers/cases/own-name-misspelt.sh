# title: Unit= names a service of the learner's own, and misspells it
# want: fail unit-not-found
# breaks: regular storm
sdlab solve 5.3 --print | sed -e 's/^AccuracySec.*/&\nUnit=heatlh.service/' -e 's,system/agent-check.service,system/health.service,' -e 's,start agent-check.service,start health.service,' | bash || true
