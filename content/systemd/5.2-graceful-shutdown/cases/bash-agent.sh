# title: an agent of the learner's own in bash, with KillMode=mixed
# want: pass
cat >~/agents/job-agent/agent.sh <<'END'
#!/bin/bash
trap 'echo "asked to end"; stop=1' TERM
while [ -z "$stop" ]; do
  n=$((n+1)); echo "job $n started"
  for i in 1 2 3 4; do sleep 1; done
  echo "job $n done"
done
END
chmod +x ~/agents/job-agent/agent.sh
sudo sed -i -e "s,^ExecStart=.*,ExecStart=$HOME/agents/job-agent/agent.sh," -e '/^TimeoutStop/a KillMode=mixed' /etc/systemd/system/job-agent.service
solve 5.2
