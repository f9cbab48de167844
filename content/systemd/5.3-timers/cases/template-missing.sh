# title: OnFailure= names a template that does not exist
# want: fail no-alert
# breaks: alert
sdlab solve 5.3 --print | sed s/^OnFailure=.*/OnFailure=agent-alarm@%N.service/ | bash
