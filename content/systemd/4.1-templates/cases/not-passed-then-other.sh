# title: a run failed for want of the name, and the newest one fails for something else
# want: fail module-missing
# breaks: running named
sdlab solve 4.1 --print | sed '/^ExecStart/s/ %i//' | bash
sleep 1
sed -i 's/^name = .*/import loging; name = "all"/' ~/agents/named-agent/agent.py
sudo systemctl restart hello-agent@1 hello-agent@2 hello-agent@3
