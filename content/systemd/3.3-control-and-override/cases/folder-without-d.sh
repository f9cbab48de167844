# title: the folder is called hello-agent.service.conf.d
# want: fail stray-drop-in
# breaks: drop-in pause variable restarted lasting
sdlab solve 3.3 --print | sed 's,hello-agent.service.d,hello-agent.service.conf.d,g' | bash
