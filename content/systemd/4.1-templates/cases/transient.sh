# title: instances made by systemd-run
# want: fail transient-unit
# breaks: template
sdlab solve 4.1 --print | sed -e '/sudo tee/,/^EOF/d' -e '/systemctl/d' | bash
for i in 1 2 3; do sudo systemd-run --unit hello-agent@$i.service -p User=learner python3 ~/agents/named-agent/agent.py $i; done
