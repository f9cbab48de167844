# title: three by systemd-run, and no template
# want: fail transient-unit
# breaks: template running
for i in 1 2 3; do sudo systemd-run --uid=learner --unit=hello-agent@$i python3 ~/agents/named-agent/agent.py $i; done || true
sleep 4
