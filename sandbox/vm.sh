# Runs the script as the learner, prints to the second serial line what it prints, and turns the machine off.
exec >/dev/ttyS1 2>&1 </dev/null
cd /home/learner
code=0
runuser -u learner -- env HOME=/home/learner SDLAB_SANDBOX=1 LANG=C.UTF-8 PATH=/usr/local/bin:/usr/bin:/bin bash /sdlab/script || code=$?
printf '\036ended %d\n' "$code"
sync
exec systemctl poweroff -ff
