# title: a forged record in the journal
# want: fail never-killed
# breaks: healed
inv=$(systemctl show -P InvocationID hello-agent)
printf '%s\n' MESSAGE_ID=5eb03494b6584870a536b337290809b3 "MESSAGE=hello-agent.service: Scheduled restart job, restart counter is at 1." UNIT=hello-agent.service INVOCATION_ID=$inv N_RESTARTS=1 | logger --journald
printf '%s\n' MESSAGE_ID=39f53479d3a045ac8e11786248231fbf "MESSAGE=Started hello-agent.service." UNIT=hello-agent.service INVOCATION_ID=00000000000000000000000000000001 JOB_TYPE=start JOB_RESULT=done | logger --journald
printf '%s\n' MESSAGE_ID=5eb03494b6584870a536b337290809b3 "MESSAGE=hello-agent.service: Scheduled restart job, restart counter is at 1." UNIT=hello-agent.service INVOCATION_ID=$inv N_RESTARTS=1 | sudo logger --journald
