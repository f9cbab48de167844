# title: no OnFailure= at all
# want: fail no-alert
# breaks: alert
sdlab solve 5.3 --print | sed '/^OnFailure/d' | bash
