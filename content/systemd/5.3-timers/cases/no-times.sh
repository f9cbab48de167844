# title: [Timer] says nothing of a time
# want: fail bad-setting
# breaks: regular boot
sdlab solve 5.3 --print | sed -e '/^On.*ActiveSec/d' -e 's/agent-check.timer$/& || true/' | bash
