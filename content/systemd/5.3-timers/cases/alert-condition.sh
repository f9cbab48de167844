# title: the alert has a condition, which is not met
# want: fail no-alert
# breaks: alert
sdlab solve 5.3 --print | sed 's#^Description=Alert.*#&\nConditionPathExists=/etc/no-such-file#' | bash
